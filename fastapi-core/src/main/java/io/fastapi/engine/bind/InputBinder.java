package io.fastapi.engine.bind;

import io.fastapi.engine.body.BodyPlan;
import io.fastapi.engine.body.FileTypes;
import io.fastapi.engine.request.Absent;
import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.RequestState;
import io.fastapi.error.Problems;
import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.Fallback;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScheme;
import io.fastapi.input.tree.Use;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the inputs of one operation into readers: everything that can be known of a parameter before a request comes is
 * looked up here.
 */
public final class InputBinder {

    private final TypeAdapters adapters;
    private final List<String> pathNames;
    private final BodyPlan body;
    private final Problems problems;
    private final Object where;

    /**
     * A binder for one operation.
     *
     * @param adapters the types
     * @param pathNames the variables of the path, in order
     * @param body how the body is read
     * @param problems where mistakes are noted
     * @param where the operation, for messages
     */
    public InputBinder(TypeAdapters adapters, List<String> pathNames, BodyPlan body, Problems problems, Object where) {
        this.adapters = adapters;
        this.pathNames = pathNames;
        this.body = body;
        this.problems = problems;
        this.where = where;
    }

    /** The readers of a function's own inputs, in the order in which FastAPI validates: path, query, .., body. */
    public static final class Readers {

        private final InputReader[] readers;
        private final int[] arguments;

        private Readers(List<Bound> bound) {
            List<Bound> ordered = new ArrayList<>(bound);
            ordered.sort(Comparator.comparingInt(Bound::rank)); // stable: declaration order within a kind
            this.readers = new InputReader[ordered.size()];
            this.arguments = new int[ordered.size()];
            for (int i = 0; i < this.readers.length; i++) {
                this.readers[i] = ordered.get(i).reader();
                this.arguments[i] = ordered.get(i).argument();
            }
        }

        /** Reads all inputs into the arguments of the function; false if one of them failed. */
        public boolean read(RequestState state, @Nullable Object[] arguments) {
            boolean valid = true;
            for (int i = 0; i < this.readers.length; i++) {
                Object value = this.readers[i].read(state);
                arguments[this.arguments[i]] = value;
                valid &= value != RequestState.FAILED;
            }
            return valid;
        }
    }

    private record Bound(int rank, int argument, InputReader reader) {}

    /** Compiles the inputs of a function that are read from the request; dependencies are left to the caller. */
    public Readers bind(List<Use> uses, List<String> scopes) {
        List<Bound> bound = new ArrayList<>();
        for (int argument = 0; argument < uses.size(); argument++) {
            uses.get(argument).input().accept(new Binding(argument, scopes)).ifPresent(bound::add);
        }
        return new Readers(bound);
    }

    /** The reader of one argument, for each kind of input; none for what is called, and for what is wrong. */
    private final class Binding implements Input.Visitor<Optional<Bound>> {

        private final int argument;
        private final List<String> scopes;

        Binding(int argument, List<String> scopes) {
            this.argument = argument;
            this.scopes = scopes;
        }

        @Override
        public <T> Optional<Bound> param(Param<T> param) {
            checkDefault(param.spec(), param.fallback(), param.label());
            return reader(param).map(reader -> new Bound(rank(param.in()), this.argument, reader));
        }

        @Override
        public <T> Optional<Bound> body(Body<T> part) {
            checkDefault(part.spec(), part.fallback(), part.label());
            return adapter(part.spec())
                    .filter(adapter -> !isFile(part, adapter))
                    .map(adapter -> InputBinder.this.body.reader(part, adapter))
                    .map(reader -> new Bound(In.FORM.ordinal(), this.argument, reader));
        }

        @Override
        public <T> Optional<Bound> context(Context<T> context) {
            return Optional.of(new Bound(-1, this.argument, ContextReaders.of(context.kind(), this.scopes)));
        }

        @Override
        public <T> Optional<Bound> dependency(Dependency<T> dependency) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<Bound> security(Security<T> security) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<Bound> securityScheme(SecurityScheme<T> scheme) {
            return Optional.empty();
        }
    }

    /** The fields and files of a form are one kind, as the parts of a JSON body are. */
    private static int rank(In in) {
        return in.isForm() ? In.FORM.ordinal() : in.ordinal();
    }

    private Optional<InputReader> reader(Param<?> param) {
        if (param.in() == In.FILE && !FileTypes.isFile(param.spec())) {
            this.problems.add(
                    this.where,
                    param.label() + " has the type " + param.spec(),
                    "use UploadFile or byte[], or a list of them");
            return Optional.empty();
        }
        return adapter(param.spec()).flatMap(adapter -> reader(param, adapter));
    }

    private Optional<InputReader> reader(Param<?> param, TypeAdapter<?> adapter) {
        Optional<Misfit> misfit = Misfit.of(param, adapter.shape());
        if (misfit.isPresent()) {
            this.problems.add(this.where, misfit.get().text(), misfit.get().fix());
            return Optional.empty();
        }
        Optional<ModelShape> model = ShapeFacts.model(adapter.shape());
        if (param.isModel() && model.isPresent()) {
            return Optional.of(new ModelReader(param, model.get(), adapter));
        }
        if (param.isModel() && ShapeFacts.isChoiceOfModels(adapter.shape())) {
            return Optional.of(new FormUnionReader(param, adapter));
        }
        String name = param.wireName();
        int index = this.pathNames.indexOf(name);
        if (param.in() == In.PATH && index < 0) {
            this.problems.add(this.where, "the path has no variable {" + name + "}", pathFix(name));
            return Optional.empty();
        }
        if (param.in() == In.PATH) {
            return Optional.of(reader(param, adapter, name, index));
        }
        List<ParamReader> choices = new ArrayList<>();
        param.wireNames().forEach(choice -> choices.add(reader(param, adapter, choice, index)));
        return Optional.of((choices.size() == 1) ? choices.get(0) : new ChoiceReader(choices));
    }

    private static ParamReader reader(Param<?> param, TypeAdapter<?> adapter, String name, int index) {
        RawReader raw = RawReaders.of(param.in(), name, ShapeFacts.isSequence(adapter.shape()), index);
        if (ShapeFacts.isJsonOfSequence(adapter.shape())) {
            raw = RawReaders.emptyIsAbsent(raw); // FastAPI takes the length of the text for that of the list
        }
        if (param.in() == In.FILE && FileTypes.isBytes(param.spec())) {
            raw = new FileReader(raw);
        }
        Object[] location = {param.in().location(), name};
        return new ParamReader(raw, adapter, Absent.of(param.fallback(), location), location);
    }

    private boolean isFile(Body<?> part, TypeAdapter<?> adapter) {
        boolean file = !(adapter.shape() instanceof ModelShape) && ShapeFacts.holdsFiles(adapter.shape());
        if (file) {
            this.problems.add(
                    this.where,
                    part.label() + " has the type " + part.spec() + ", which only a form can hold",
                    "write file(..)");
        }
        return file;
    }

    private String pathFix(String name) {
        String known = this.pathNames.isEmpty() ? "it has none" : "it has " + this.pathNames;
        return "write {" + name + "} into the path, or take a variable that it has (" + known + ")";
    }

    /** Notes a default that is none of its type, which Java tells by itself unless the type is {@code Object}. */
    @SuppressWarnings("unchecked") // a fallback is declared together with its type
    private <T> void checkDefault(TypeSpec<T> spec, Fallback fallback, String label) {
        if (!(fallback instanceof Fallback.Value given)) {
            return;
        }
        try {
            this.adapters.of(spec).toJsonable((T) given.value());
        } catch (UnsupportedTypeException unreadable) {
            return; // noted where its reader is made
        } catch (IllegalArgumentException | ClassCastException mistyped) {
            this.problems.add(
                    this.where,
                    "the default " + given.value() + " of " + label + " is none of its type",
                    "give orElse(..) a value of the type; where that is int[], an array");
        }
    }

    private Optional<TypeAdapter<?>> adapter(TypeSpec<?> spec) {
        try {
            return Optional.of(this.adapters.of(spec).forInput());
        } catch (UnsupportedTypeException unsupported) {
            this.problems.add(this.where, unsupported);
            return Optional.empty();
        } catch (IllegalArgumentException rule) {
            this.problems.add(this.where, rule);
            return Optional.empty();
        }
    }
}
