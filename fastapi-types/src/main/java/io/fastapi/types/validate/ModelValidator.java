package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.source.ByModel;
import io.fastapi.types.source.FieldNames;
import io.fastapi.types.source.JsonSource;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record, bean or class with named fields. Streamed JSON goes straight into the argument array of the constructor;
 * objects are looked up field by field, so that errors come in the order of the fields.
 *
 * <p>A model may contain itself: it is made first and {@linkplain #complete completed} when its fields are known.
 */
final class ModelValidator extends Validator {

    /** Everything about a model that is known once its fields are. */
    record Parts(
            List<FieldReader> fields,
            Extras extras,
            @Nullable Instances instances,
            @Nullable BeanCheck beans) {}

    private static final Object ABSENT = Attributes.ABSENT;

    private final Class<?> type;
    private final boolean generic;
    private final Attributes attributes;
    FieldReader[] fields = {};
    private FieldReader[] positions = {};
    FieldNames names = FieldNames.of(List.of());
    private final Map<String, Integer> fieldsByName = new LinkedHashMap<>();
    Object[] blank = {};
    private Extras extras = new Extras(false, null, null);
    /** Whether its fields are looked up in a document, too: unknown ones are kept, or a name is one of several fields. */
    private boolean lookedUp;

    private @Nullable Instances instances;
    private @Nullable BeanCheck beans;

    ModelValidator(ModelShape shape, Attributes attributes) {
        super(shape.facts().name());
        this.type = shape.facts().type().getRawClass();
        this.generic = shape.facts().type().containedTypeCount() > 0;
        this.attributes = attributes;
    }

    void complete(Parts parts) {
        this.fields = parts.fields().toArray(FieldReader[]::new);
        this.positions = parts.fields().stream()
                .filter(field -> !field.names().isEmpty())
                .toArray(FieldReader[]::new);
        this.names =
                FieldNames.of(parts.fields().stream().map(FieldReader::names).toList());
        this.extras = parts.extras();
        this.lookedUp = this.extras.taken() != null;
        for (int i = 0; i < this.fields.length; i++) {
            for (String name : this.fields[i].names()) {
                Integer other = this.fieldsByName.putIfAbsent(name, i);
                this.lookedUp |= other != null && other != i;
            }
        }
        this.blank = new Object[this.fields.length + (this.extras.taken() != null ? 1 : 0)];
        Arrays.fill(this.blank, ABSENT);
        this.instances = parts.instances();
        this.beans = parts.beans();
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.type.isInstance(object);
    }

    boolean hasField(String name) {
        return this.fieldsByName.containsKey(name);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        boolean instance = in instanceof ObjectSource object && isInstance(object.raw());
        if (instance && !this.generic) {
            return passed((ObjectSource) in, run);
        }
        if (!instance) {
            run.strict();
        }
        boolean entered = run.enter(in);
        Object value = !entered ? run.tooDeep(in) : instance ? content((ObjectSource) in, run) : read(in, run);
        run.leave();
        return value;
    }

    /** An instance is valid; what nobody says otherwise of was given all of its fields. */
    private @Nullable Object passed(ObjectSource in, Run run) {
        run.include(in);
        GivenFields given = run.given();
        Object instance = in.raw();
        if (given != null && instance != null && given.fieldsSet(instance).isEmpty()) {
            Set<String> all = new LinkedHashSet<>();
            Arrays.stream(this.fields).map(FieldReader::name).forEach(all::add);
            given.add(instance, all);
        }
        return instance;
    }

    /** An instance of a generic class does not know its type arguments, so what is in it is validated. */
    private @Nullable Object content(ObjectSource in, Run run) {
        return copies().content(passed(in, run), in, this.blank.clone(), run);
    }

    /** A copy of one instance with the named fields of another; unknown fields are those of both. */
    Object merged(Object stored, Object given, Set<String> names) {
        return copies().merged(stored, given, names, this.blank.clone());
    }

    private ModelCopies copies() {
        return new ModelCopies(this.type, new Parts(List.of(this.fields), this.extras, this.instances, this.beans));
    }

    private @Nullable Object read(Source in, Run run) {
        if (this.instances == null) {
            return run.fail(ErrorType.IS_INSTANCE_OF, in, this.type.getSimpleName());
        }
        @Nullable Object[] values = this.blank.clone();
        Source own = own(in);
        Source kept = this.lookedUp ? own.rereadable() : own;
        boolean valid = (kept instanceof JsonSource json)
                ? stream(json, values, run)
                : lookUp((ObjectSource) kept, values, run);
        if (!valid) {
            return Run.INVALID;
        }
        return instance(values, kept, run);
    }

    private Source own(Source in) {
        return (in instanceof ObjectSource object && object.raw() instanceof ByModel byModel)
                ? new ObjectSource(byModel.of(this.type))
                : in;
    }

    /** Whether a stream of the known fields says everything about an instance. */
    boolean isPlain() {
        return this.instances != null && !this.lookedUp && !this.extras.forbidden();
    }

    Object instance(@Nullable Object[] values, Source in, Run run) {
        GivenFields given = run.given();
        Set<String> fieldsSet = (given != null) ? new LinkedHashSet<>() : null;
        run.addFieldsSet(ModelCopies.fillAbsent(this.fields, values, run, fieldsSet));
        this.extras.fillAbsent(values, run);
        Object instance = Objects.requireNonNull(this.instances).make(values, in, run);
        if (given != null && fieldsSet != null && instance != Run.INVALID) {
            given.add(instance, fieldsSet);
        }
        return (this.beans != null && instance != Run.INVALID) ? this.beans.check(instance, in, run) : instance;
    }

    FieldReader[] positions() {
        return this.positions;
    }

    /** An instance of the values at the positions; those after the last are absent. */
    Object ofPositions(List<@Nullable Object> given, Source in, Run run) {
        if (this.instances == null) {
            return run.fail(ErrorType.IS_INSTANCE_OF, in, this.type.getSimpleName());
        }
        @Nullable Object[] values = this.blank.clone();
        int next = 0;
        for (int i = 0; i < this.fields.length && next < given.size(); i++) {
            if (this.fields[i] == this.positions[next]) {
                values[i] = given.get(next++);
            }
        }
        return instance(values, in, run);
    }

    private boolean stream(JsonSource in, @Nullable Object[] values, Run run) {
        if (in.kind() != Source.Kind.OBJECT) {
            return false;
        }
        boolean skipUnknown = !this.extras.forbidden();
        int field = in.nextField(this.names, skipUnknown);
        while (field >= 0) {
            // of several names the best one counts, whichever comes first: that is decided by looking them up
            boolean again = values[field] != ABSENT && this.fields[field].isSeverallyNamed();
            Object value = again ? Run.INVALID : this.fields[field].validator().validate(in, run);
            if (value == Run.INVALID) {
                return false;
            }
            values[field] = value;
            field = in.nextField(this.names, skipUnknown);
        }
        boolean valid = field == FieldNames.END;
        for (int i = 0; i < this.fields.length; i++) {
            valid &= values[i] != ABSENT || !this.fields[i].required();
        }
        return valid;
    }

    private boolean lookUp(ObjectSource in, @Nullable Object[] values, Run run) {
        boolean isMap = in.kind() == Source.Kind.OBJECT;
        if (!isMap && !(in.kind() == Source.Kind.OTHER && this.attributes.isReadable(in.raw()))) {
            run.notObject(in, label());
            return false;
        }
        boolean valid = true;
        for (int i = 0; i < this.fields.length; i++) {
            values[i] = isMap ? fromMap(in, this.fields[i], run) : fromAttribute(in, this.fields[i], run);
            valid &= values[i] != Run.INVALID;
            if (!valid && !run.isCollecting()) {
                return false;
            }
        }
        return isMap ? valid & unknown(in, values, run) : valid;
    }

    private @Nullable Object fromMap(ObjectSource in, FieldReader field, Run run) {
        Map<?, ?> map = in.map();
        for (String name : field.names()) {
            Object value = map.get(name);
            if (value != null || map.containsKey(name)) {
                return value(value, field, name, run);
            }
        }
        return absent(in, field, run);
    }

    private @Nullable Object fromAttribute(ObjectSource in, FieldReader field, Run run) {
        Object object = in.raw();
        Object value = (object == null) ? ABSENT : this.attributes.get(object, field.javaName(), field.name());
        return (value == ABSENT) ? absent(in, field, run) : value(value, field, field.name(), run);
    }

    static @Nullable Object value(@Nullable Object input, FieldReader field, String name, Run run) {
        return run.at(name, field.validator(), new ObjectSource(input));
    }

    private static Object absent(ObjectSource in, FieldReader field, Run run) {
        if (!field.required()) {
            return ABSENT;
        }
        int mark = run.mark();
        run.fail(ErrorType.MISSING, in);
        run.under(mark, field.name());
        return Run.INVALID;
    }

    /** Whether a key is the best one that was given of a field; another name of it is an unknown field, as in pydantic. */
    private boolean isRead(Object key, Map<?, ?> given) {
        Integer field = this.fieldsByName.get(key);
        if (field == null) {
            return false;
        }
        for (String name : this.fields[field].names()) {
            if (given.containsKey(name)) {
                return name.equals(key);
            }
        }
        return false;
    }

    /** Deals with the keys that belong to no field, in the order in which they were given. */
    private boolean unknown(ObjectSource in, @Nullable Object[] values, Run run) {
        Validator taken = this.extras.taken();
        if (!this.extras.forbidden() && taken == null) {
            return true;
        }
        int mark = run.mark();
        Map<Object, @Nullable Object> unknown = new LinkedHashMap<>();
        in.map().forEach((key, value) -> {
            if (!isRead(key, in.map())) {
                unknown.put(key, value);
            }
        });
        if (taken != null) {
            Object extra = taken.validate(new ObjectSource(unknown), run);
            values[this.fields.length] = extra;
            return extra != Run.INVALID;
        }
        unknown.forEach((key, value) -> {
            int before = run.mark();
            run.fail(ErrorType.EXTRA_FORBIDDEN, new ObjectSource(value));
            run.under(before, key instanceof Integer || key instanceof Long ? key : PythonText.str(key));
        });
        return unknown.isEmpty() && run.mark() == mark;
    }
}
