package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.shape.Telling;
import io.fastapi.types.source.JsonSource;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A discriminated union: one field says which member the others belong to. */
final class TaggedUnionValidator extends Validator {

    private final String field;
    private final List<String> names;
    private final Map<Object, Validator> members = new LinkedHashMap<>();
    private final Attributes attributes;
    private final String discriminator;
    private final String expected;

    /**
     * @param names the names of the field by which a tag is looked for, in this order: that of the field in a Python model,
     *     where the name on the wire is another one, and the name on the wire
     */
    TaggedUnionValidator(List<String> names, Map<Object, Validator> members, Attributes attributes) {
        super("tagged-union[" + members.values().stream().map(Validator::label).collect(Collectors.joining(",")) + "]");
        this.field = names.get(names.size() - 1);
        this.names = names;
        members.forEach((tag, member) -> this.members.put(Telling.sought(tag), member));
        this.attributes = attributes;
        this.discriminator = names.stream().map(PythonText::repr).collect(Collectors.joining(" | "));
        this.expected = members.keySet().stream().map(PythonText::repr).collect(Collectors.joining(", "));
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        ModelValidator first = (in instanceof JsonSource json) ? byFirstField(json) : null;
        if (first != null) {
            return first.validate(in, run);
        }
        ObjectSource kept = in.rereadable();
        if (kept.kind() == Source.Kind.OTHER) {
            return object(kept, run);
        }
        if (kept.kind() != Source.Kind.OBJECT) {
            return run.notTagged(kept);
        }
        for (String name : this.names) {
            if (kept.map().containsKey(name)) {
                return byTag(kept.map().get(name), kept, run);
            }
        }
        return run.fail(ErrorType.UNION_TAG_NOT_FOUND, kept, this.discriminator);
    }

    /** The member that a tag in the first field selects: the object need not be kept then. */
    private @Nullable ModelValidator byFirstField(JsonSource in) {
        // of two names, the one that counts may still follow
        boolean sure = this.names.size() == 1 && in.kind() == Source.Kind.OBJECT;
        String tag = sure ? in.peek(this.field) : null;
        // a member that reads the tag notices when another tag follows
        boolean found =
                tag != null && this.members.get(tag) instanceof ModelValidator member && member.hasField(this.field);
        return found ? (ModelValidator) this.members.get(tag) : null;
    }

    private @Nullable Object object(ObjectSource in, Run run) {
        Object object = in.raw();
        for (Validator member : this.members.values()) {
            if (member.isInstance(object)) {
                return member.validate(in, run);
            }
        }
        if (object == null || !this.attributes.isReadable(object)) {
            return run.notTagged(in);
        }
        Object tag = this.attributes.get(object, this.field, this.field);
        return (tag == Attributes.ABSENT)
                ? run.fail(ErrorType.UNION_TAG_NOT_FOUND, in, this.discriminator)
                : byTag(tag, in, run);
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.members.values().stream().anyMatch(member -> member.isInstance(object));
    }

    private @Nullable Object byTag(@Nullable Object tag, ObjectSource in, Run run) {
        Object key = Tags.sent(tag);
        Validator member = (key == null) ? null : this.members.get(key);
        if (key == null || member == null) {
            String shown = PythonText.str((tag instanceof Enum<?>) ? key : tag);
            return run.fail(ErrorType.UNION_TAG_INVALID, in, this.discriminator, shown, this.expected);
        }
        return run.at((tag instanceof Double) ? PythonText.str(tag) : key, member, in);
    }
}
