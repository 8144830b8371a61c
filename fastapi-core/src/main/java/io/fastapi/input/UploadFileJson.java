package io.fastapi.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** What JSON is to files: nothing is read as one, and one inside an error's {@code input} is written as FastAPI does. */
final class UploadFileJson {

    private UploadFileJson() {}

    /** Refuses everything: a file is given as it is, or not at all. */
    static final class Deserializer extends ValueDeserializer<UploadFile> {

        @Override
        public UploadFile deserialize(JsonParser parser, DeserializationContext context) {
            String type = switch (parser.currentToken()) {
                case VALUE_STRING -> "str";
                case VALUE_NUMBER_INT -> "int";
                case VALUE_NUMBER_FLOAT -> "float";
                case VALUE_TRUE, VALUE_FALSE -> "bool";
                case START_ARRAY -> "list";
                default -> "dict";
            };
            return context.reportInputMismatch(this, "Expected UploadFile, received: <class '%s'>", type);
        }
    }

    /** Writes the attributes that Starlette's {@code UploadFile} has; the content is none of them. */
    static final class Serializer extends ValueSerializer<UploadFile> {

        private static final int SPOOL_SIZE = 1024 * 1024;

        @Override
        public void serialize(UploadFile file, JsonGenerator out, SerializationContext context) {
            Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
            attributes.put("filename", file.filename());
            attributes.put("file", spooled(file.size() > SPOOL_SIZE));
            attributes.put("size", file.size());
            attributes.put("headers", file.headers().toSingleValueMap());
            attributes.put("_max_mem_size", SPOOL_SIZE);
            context.writeValue(out, attributes);
        }

        /** Python's {@code SpooledTemporaryFile}, before and after it was moved to the disk. */
        private static Map<String, @Nullable Object> spooled(boolean rolled) {
            Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
            attributes.put("_file", Map.of());
            attributes.put("_max_size", SPOOL_SIZE);
            attributes.put("_rolled", rolled);
            if (!rolled) {
                Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
                arguments.put("mode", "w+b");
                arguments.put("buffering", -1);
                for (String unset : new String[] {"suffix", "prefix", "encoding", "newline", "dir", "errors"}) {
                    arguments.put(unset, null);
                }
                attributes.put("_TemporaryFileArgs", arguments);
            }
            return attributes;
        }
    }
}
