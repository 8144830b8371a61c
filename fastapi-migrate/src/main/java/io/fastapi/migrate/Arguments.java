package io.fastapi.migrate;

import io.fastapi.migrate.document.UnreadableDocumentException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * What the command was given.
 *
 * @param name the file
 * @param options the options by name
 */
record Arguments(String name, Map<String, String> options) {

    /**
     * Reads one file and options, all of which have to be there.
     *
     * @throws UnreadableDocumentException if something is missing or not known
     */
    static Arguments of(List<String> arguments, String... names) {
        Map<String, String> options = new HashMap<>();
        String file = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (List.of(names).contains(argument) && i + 1 < arguments.size()) {
                options.put(argument, arguments.get(++i));
            } else if (argument.startsWith("--") || !file.isEmpty()) {
                throw new UnreadableDocumentException(argument + " is not understood; --help shows what is");
            } else {
                file = argument;
            }
        }
        for (String name : names) {
            if (!options.containsKey(name)) {
                throw new UnreadableDocumentException(name + " is missing; --help shows how it is given");
            }
        }
        if (file.isEmpty()) {
            throw new UnreadableDocumentException("The file is missing; --help shows how it is given");
        }
        return new Arguments(file, options);
    }

    Path file() {
        return path(this.name, "The file");
    }

    Path path(String option) {
        return path(option(option), option);
    }

    private static Path path(String text, String what) {
        try {
            return Path.of(text);
        } catch (InvalidPathException ex) {
            throw new UnreadableDocumentException(what + " is no path: " + ex.getMessage());
        }
    }

    private String option(String option) {
        return this.options.getOrDefault(option, "");
    }

    String packageName(String option) {
        String name = option(option);
        if (!SourceVersion.isName(name) || !name.equals(name.replaceAll("[^A-Za-z0-9_.]", ""))) {
            throw new UnreadableDocumentException(option + " is no name of a package: " + name);
        }
        return name;
    }

    /** A port of this machine, {@code 8001}, or one of an address, {@code 0.0.0.0:8001}. */
    InetSocketAddress address(String option) {
        String given = option(option);
        int colon = given.lastIndexOf(':');
        String host = (colon < 0) ? "127.0.0.1" : given.substring(0, colon);
        try {
            InetSocketAddress address = new InetSocketAddress(host, Integer.parseInt(given.substring(colon + 1)));
            if (!address.isUnresolved()) {
                return address;
            }
        } catch (IllegalArgumentException ex) {
            throw new UnreadableDocumentException(option + " is neither a port nor an address with one: " + given);
        }
        throw new UnreadableDocumentException(option + " has no host that is known: " + given);
    }

    URI uri(String option) {
        try {
            URI uri = URI.create(option(option));
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException ex) {
            throw new UnreadableDocumentException(option + " is no URL: " + ex.getMessage());
        }
        throw new UnreadableDocumentException(option + " is no URL of http or https: " + option(option));
    }
}
