package io.fastapi.types.validate;

import io.fastapi.types.shape.JacksonMember;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.json.JsonMapper;

/** Reads the values of one property as the application's mapper does, by the annotations of the property. */
final class JacksonProperty implements JacksonValidator.Reading {

    private final JsonMapper mapper;
    private final JacksonMember property;
    private final @Nullable SettableBeanProperty reader;

    JacksonProperty(JsonMapper mapper, JacksonMember property) {
        this.mapper = mapper;
        this.property = property;
        ValueDeserializer<?> owner =
                mapper._deserializationContext().findNonContextualValueDeserializer(property.owner());
        this.reader = (owner instanceof BeanDeserializerBase bean)
                ? bean.findProperty(PropertyName.construct(property.name()))
                : null;
    }

    @Override
    public @Nullable Object read(@Nullable Object plain) {
        SettableBeanProperty found = this.reader;
        if (found == null) {
            throw new IllegalStateException(
                    "Jackson cannot read " + this.property.name() + " of " + this.property.owner());
        }
        DeserializationContextExt context = this.mapper._deserializationContext();
        JsonNode tree = this.mapper.valueToTree(plain);
        JsonParser parser = context.assignAndReturnParser(tree.traverse(context));
        parser.nextToken();
        return found.deserialize(parser, context);
    }
}
