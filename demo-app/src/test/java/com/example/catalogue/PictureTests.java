package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.FileSystemUtils;

/** A file that is sent, kept, shown, and read in parts. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class PictureTests {

    @TempDir
    private static Path folder;

    @Autowired
    private WebTestClient client;

    private Api alice;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("catalogue.picture-directory", () -> folder.toString());
        registry.add("catalogue.picture-size", () -> "10KB");
    }

    @BeforeEach
    void aliceIsLoggedIn() {
        this.alice = Api.of(this.client).alice();
    }

    private ResponseSpec send(Api who, String path, byte[] content, MediaType type) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("picture", content, type).filename("../../evil.html");
        return this.client
                .put()
                .uri(path)
                .headers(who::authorize)
                .bodyValue(form.build())
                .exchange();
    }

    private ResponseSpec send(String path, String content) {
        return send(this.alice, path, content.getBytes(), MediaType.IMAGE_PNG);
    }

    private static long kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void aPictureIsKeptAndShownAlsoInParts() throws IOException {
        send("/items/1/picture", "0123456789").expectStatus().isNoContent();

        this.alice
                .get("/items/1/picture")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_PNG)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .value("Content-Disposition", value -> assertThat(value).startsWith("inline"))
                .expectBody(String.class)
                .isEqualTo("0123456789");
        this.client
                .get()
                .uri("/items/1/picture")
                .header("Range", "bytes=2-4")
                .exchange()
                .expectStatus()
                .isEqualTo(206)
                .expectHeader()
                .valueEquals("Content-Range", "bytes 2-4/10")
                .expectBody(String.class)
                .isEqualTo("234");

        long before = kept();
        send("/items/1/picture", "another").expectStatus().isNoContent();
        this.alice.get("/items/1/picture").expectBody(String.class).isEqualTo("another");
        await().untilAsserted(() ->
                assertThat(kept()).as("files, the old one being deleted").isEqualTo(before));
    }

    @Test
    void twoThatAreSentAtOnceLeaveOneFile() {
        Runnable sent =
                () -> send("/items/1/picture", "one of two").expectStatus().isNoContent();
        CompletableFuture.allOf(CompletableFuture.runAsync(sent), CompletableFuture.runAsync(sent))
                .join();
        await().untilAsserted(() -> assertThat(kept()).isOne());
    }

    @Test
    void theFileOfADeletedItemIsDeleted() throws IOException {
        long before = kept();
        String item = this.alice
                .post("/items/", "{\"name\":\"hat\",\"unit_price\":10}")
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        send(item + "/picture", "0123456789").expectStatus().isNoContent();
        assertThat(kept()).isEqualTo(before + 1);

        this.alice.delete(item).expectStatus().isNoContent();
        await().untilAsserted(() -> assertThat(kept()).isEqualTo(before));
    }

    @Test
    void aPictureWhoseFileIsGoneIsNotFound() throws IOException {
        send("/items/1/picture", "0123456789").expectStatus().isNoContent();
        await().untilAsserted(() -> assertThat(kept()).isOne());
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectory(folder);

        this.alice
                .get("/items/1/picture")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .json("{\"detail\":\"No picture\"}");
    }

    @Test
    void aFileOfARequestThatFailsIsDeleted() throws IOException {
        long before = kept();
        send("/items/1000/picture", "0123456789").expectStatus().isNotFound();
        await().untilAsserted(() -> assertThat(kept()).isEqualTo(before));
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() {
        send(this.alice, "/items/1/picture", "<script>".getBytes(), MediaType.TEXT_HTML)
                .expectStatus()
                .isEqualTo(415);
        send("/items/1/picture", "0".repeat(20_000)).expectStatus().isEqualTo(413);
        send(Api.of(this.client), "/items/1/picture", new byte[1], MediaType.IMAGE_PNG)
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void anItemWithoutAPictureHasNone() {
        this.alice.get("/items/2/picture").expectStatus().isNotFound();
    }
}
