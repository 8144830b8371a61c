package io.fastapi.engine.body;

import io.fastapi.error.Problems;
import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.Described;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.input.tree.InputTree;
import io.fastapi.input.tree.Use;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds inputs of an operation that cannot share one body, or that cannot be told apart in it. */
public final class BodyChecks {

    private static final String NAME_THEM =
            "give them names: body(\"name\", ..); bodies of one name read the same value,"
                    + " bodies of different names stand under their names";

    private final Problems problems;
    private final Object where;

    private BodyChecks(Problems problems, Object where) {
        this.problems = problems;
        this.where = where;
    }

    /** Notes what is wrong with the inputs of an operation, all that are read from its body. */
    public static void check(InputTree tree, Problems problems, Object where) {
        BodyChecks checks = new BodyChecks(problems, where);
        List<Input<?>> leaves = tree.servedLeaves();
        checks.checkKinds(leaves);
        checks.checkNames(leaves);
        checks.checkFunction(tree.inputs());
    }

    private void checkKinds(List<Input<?>> leaves) {
        boolean json = false;
        boolean form = false;
        boolean stream = false;
        for (Input<?> leaf : leaves) {
            json |= leaf instanceof Body<?>;
            form |= isForm(leaf);
            stream |= isStream(leaf);
        }
        if (json && form) {
            add("it reads the body both as JSON and as a form", "use either body(..) or form(..)/file(..)");
        }
        if (stream && (json || form)) {
            add("it reads the body both at once and as a stream", "use either bodyStream() or the others");
        }
    }

    /** Two bodies whose names were made from different types, and are the same by accident. */
    private void checkNames(List<Input<?>> leaves) {
        Map<String, Body<?>> unnamed = new HashMap<>();
        for (Input<?> leaf : leaves) {
            if (leaf instanceof Body<?> body && !body.isNamed() && !InputTree.isRaw(body, leaves)) {
                Body<?> first = unnamed.putIfAbsent(body.name(), body);
                if (first != null && !first.spec().type().equals(body.spec().type())) {
                    add(
                            "it reads two bodies without a name, as " + first.spec() + " and as " + body.spec()
                                    + ", which cannot be told apart",
                            NAME_THEM);
                }
            }
        }
    }

    /** A function has one name for each of its arguments, in Python; here two may have the same. */
    private void checkFunction(List<Use> inputs) {
        Set<Object> seen = new HashSet<>();
        for (Use use : inputs) {
            Input<?> input = use.input();
            if (use.served().isPresent()) {
                checkFunction(use.servedInputs());
            } else if (input instanceof Described<?> read
                    && isWhole(read)
                    && !seen.add(List.of(read.getClass(), read.name()))) {
                add("one function reads " + read.label() + " twice", NAME_THEM);
            }
        }
    }

    /** A body, or a record of a whole form: the inputs whose name is not also their place. */
    private static boolean isWhole(Described<?> input) {
        return input instanceof Body<?>
                || (input instanceof Param<?> form && form.in().isForm() && form.isModel());
    }

    private static boolean isForm(Input<?> input) {
        return input instanceof Param<?> param && param.in().isForm();
    }

    /** Whether an input is the body as a stream, not read ahead. */
    static boolean isStream(Input<?> input) {
        return input instanceof Context<?> context
                && (context.kind() == Context.Kind.BODY_STREAM || context.kind() == Context.Kind.BODY_INPUT_STREAM);
    }

    /** Whether a function with this input can read the body: also with {@code request()}, which shows what was read of it. */
    public static boolean mayReadBody(Input<?> input) {
        return input instanceof Body<?>
                || isForm(input)
                || isStream(input)
                || input.equals(Context.of(Context.Kind.REQUEST));
    }

    private void add(String what, String fix) {
        this.problems.add(this.where, what, fix);
    }
}
