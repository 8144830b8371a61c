package io.fastapi.benchmarks.peers.jooby;

import io.jooby.Context;
import io.jooby.MediaType;
import io.jooby.MessageDecoder;
import io.jooby.MessageEncoder;
import io.jooby.buffer.DataBuffer;
import java.lang.reflect.Type;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What Jooby's module for Jackson does, with the Jackson 3 of the others. */
final class Json implements MessageEncoder, MessageDecoder {

    private final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Override
    public DataBuffer encode(Context context, Object value) {
        context.setDefaultResponseType(MediaType.json);
        return context.getBufferFactory().wrap(mapper.writeValueAsBytes(value));
    }

    @Override
    public Object decode(Context context, Type type) {
        return mapper.readValue(context.body().bytes(), mapper.getTypeFactory().constructType(type));
    }
}
