package io.fastapi.engine.write;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * Media types of file names: Spring's table, which is Apache's, except where Python's {@code mimetypes} knows a name better or
 * otherwise.
 */
final class MediaTypes {

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> PYTHONS = table("""
            application/manifest+json webmanifest
            application/msword wiz
            application/n-quads nq
            application/n-triples nt
            application/octet-stream a dll exe o obj
            application/trig trig
            application/vnd.apple.mpegurl m3u
            application/vnd.ms-excel xlb
            application/vnd.ms-powerpoint ppa pwz
            application/x-hdf5 h5
            application/x-mif mif
            application/x-pn-realaudio ram
            application/x-python-code pyc pyo
            application/x-troff t tr roff
            application/x-troff-man man
            application/x-troff-me me
            application/x-troff-ms ms
            application/xml rdf wsdl xpdl
            audio/3gpp 3gp 3gpp
            audio/3gpp2 3g2 3gpp2
            audio/aac aac adts ass loas
            audio/opus opus
            image/heic heic
            image/heif heif
            image/vnd.microsoft.icon ico
            message/rfc822 mht mhtml nws
            text/plain bat c h ksh pl srt
            text/vtt vtt
            text/x-python py
            text/x-sgml sgm sgml
            text/xml xml
            video/mpeg mpa
            """);

    /** Endings that stand for two. */
    private static final Map<String, String> SHORT =
            Map.of("tgz", "tar", "taz", "tar", "tz", "tar", "tbz2", "tar", "txz", "tar", "svgz", "svg");

    private static final Set<String> COMPRESSED = Set.of("gz", "Z", "bz2", "xz", "br");

    private MediaTypes() {}

    private static Map<String, String> table(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words).skip(1).map(ending -> Map.entry(ending, words[0])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The media type of a name; that of what is inside for a compressed file, as in Python. */
    static String guess(String name) {
        String known = inside(name).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(PYTHONS.get(known))
                .or(() -> MediaTypeFactory.getMediaType("x." + known).map(MediaType::toString))
                .orElse(UNKNOWN);
    }

    /** The ending that tells what is inside of a file, with one compression taken away. */
    private static String inside(String name) {
        String ending = ending(name);
        String two = SHORT.get(ending.toLowerCase(Locale.ROOT));
        if (two != null) {
            return two;
        }
        return COMPRESSED.contains(ending) ? ending(name.substring(0, name.length() - ending.length() - 1)) : ending;
    }

    /** What follows the last dot of a name, apart from dots that it begins with. */
    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int start = 0;
        while (start < name.length() && name.charAt(start) == '.') {
            start++;
        }
        int dot = name.lastIndexOf('.');
        return (dot < start) ? "" : name.substring(dot + 1);
    }
}
