import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the source of many equal operations, a hundred in each class: {@code ROUTES FOLDER}. */
class GenerateResources {

    private static final int OF_A_CLASS = 100;
    private static final String CLASS = """
            package io.fastapi.benchmarks.peers.quarkus;

            import io.fastapi.benchmarks.model.Found;
            import io.smallrye.common.annotation.NonBlocking;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;
            import org.jboss.resteasy.reactive.RestPath;

            @Path("/")
            @NonBlocking
            public class Resources%d {
            %s}
            """;
    private static final String METHOD = """

                @GET
                @Path("/resource-%1$d/items/{item_id}")
                public Found find%1$d(@RestPath("item_id") int itemId) {
                    return new Found(%1$d, itemId);
                }
            """;

    public static void main(String[] arguments) throws IOException {
        int routes = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1], "io/fastapi/benchmarks/peers/quarkus");
        Files.createDirectories(folder);
        for (int first = 0; first < routes; first += OF_A_CLASS) {
            StringBuilder methods = new StringBuilder();
            for (int number = first; number < Math.min(first + OF_A_CLASS, routes); number++) {
                methods.append(METHOD.formatted(number));
            }
            int name = first / OF_A_CLASS;
            Files.writeString(folder.resolve("Resources" + name + ".java"), CLASS.formatted(name, methods));
        }
    }
}
