package io.fastapi.issuer;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** {@link AuthorizationServer} as a process of its own, without this library. */
final class IssuerProcess implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private IssuerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static IssuerProcess start() throws IOException {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("fastapi-"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        AuthorizationServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(AuthorizationServer.LISTENING)) {
                int port = Integer.parseInt(line.substring(AuthorizationServer.LISTENING.length()));
                return new IssuerProcess(process, port);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The authorization server did not start:\n" + said);
    }

    String url() {
        return "http://localhost:" + this.port;
    }

    /** A token that a client gets for itself. */
    String token(String clientId, String scope) throws IOException, InterruptedException {
        String answer = post(clientId, "/oauth2/token", "grant_type=client_credentials&scope=" + scope);
        return new JsonMapper().readTree(answer).path("access_token").asString();
    }

    void revoke(String clientId, String token) throws IOException, InterruptedException {
        post(clientId, "/oauth2/revoke", "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private String post(String clientId, String path, String form) throws IOException, InterruptedException {
        String credentials = clientId + ":" + URLEncoder.encode("secret of " + clientId, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        this.process.destroyForcibly();
    }
}
