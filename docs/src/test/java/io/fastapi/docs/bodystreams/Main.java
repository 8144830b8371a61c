package io.fastapi.docs.bodystreams;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::blocking[]
    record Checked(long bytes, String checksum) {}

    @Bean
    ApiRouter checksums() {
        return ApiRouter.of(post("/checksums/")
                .maxBodySize(20)
                .params(bodyInputStream())
                .handle(body -> {
                    CheckedInputStream checked = new CheckedInputStream(body, new CRC32());
                    long bytes = checked.transferTo(OutputStream.nullOutputStream());
                    return new Checked(
                            bytes, Long.toHexString(checked.getChecksum().getValue()));
                }));
    }
    // end::blocking[]

    // tag::async[]
    @Bean
    ApiRouter sizes() {
        return ApiRouter.of(post("/sizes/")
                .params(bodyStream())
                .handleAsync(body -> Flux.from(body)
                        .map(buffer -> {
                            long bytes = buffer.readableByteCount();
                            DataBufferUtils.release(buffer);
                            return bytes;
                        })
                        .reduce(0L, Long::sum)
                        .map(bytes -> Map.of("bytes", bytes))));
    }
    // end::async[]
}
