package io.fastapi.engine.write;

import io.fastapi.operation.ResponseClass;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies that an application's own response class makes. As FastAPI, it gives the content as plain data, whatever the
 * handler returned.
 *
 * @param encoder writes values as the response model says
 * @param responseClass the response class
 */
record Rendered(JsonEncoder encoder, ResponseClass responseClass) {

    private static final JsonMapper PARSER = JsonMapper.shared();

    /** The body of a value. */
    byte[] of(@Nullable Object value) {
        ResponseClass.Renderer renderer = this.responseClass
                .renderer()
                .orElseThrow(() -> new IllegalStateException(this.responseClass + " has no renderer"));
        ByteArrayOutputStream json = new ByteArrayOutputStream(256);
        this.encoder.encode(value, json);
        try {
            return renderer.render(PARSER.readValue(json.toByteArray(), Object.class));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(this.responseClass + " could not render an answer", failed);
        }
    }
}
