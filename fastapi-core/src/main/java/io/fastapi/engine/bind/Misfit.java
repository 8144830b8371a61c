package io.fastapi.engine.bind;

import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.types.shape.Shape;
import java.util.Optional;

/**
 * A parameter whose type never fits what travels in its place.
 *
 * @param text what is wrong
 * @param fix what to do about it
 */
record Misfit(String text, String fix) {

    private static final String MARKS = "!#$%&'*+-.^_`|~";

    static Optional<Misfit> of(Param<?> param, Shape shape) {
        In in = param.in();
        if (in.isForm() && param.isModel() && ShapeFacts.isNoRecord(shape)) {
            return Optional.of(new Misfit(
                    "form(..) without a name has the type " + param.spec() + ", which is not one record",
                    "give it a name, form(\"name\", ..), or name every field in one record"));
        }
        Optional<Misfit> unsent = unsent(param);
        if (unsent.isPresent()) {
            return unsent;
        }
        if (!in.isForm() && ShapeFacts.holdsFiles(shape)) {
            return Optional.of(new Misfit(
                    param.label() + " has the type " + param.spec() + ", which only a form can hold",
                    "write file(\"" + param.wireName() + "\")"));
        }
        if (in.isForm() || (param.isModel() && ShapeFacts.model(shape).isPresent())) {
            return Optional.empty();
        }
        String type = param.label() + " has the type " + param.spec();
        if (param.isModel()) {
            return Optional.of(new Misfit(
                    type + ", which is not one record",
                    "name every parameter in one record, with @Nullable where it may be missing"));
        }
        if (in == In.PATH && !ShapeFacts.isScalar(shape)) {
            return Optional.of(new Misfit(
                    type + ", which one path segment cannot hold", "use a type that is one text, number or boolean"));
        }
        return ShapeFacts.isScalars(shape)
                ? Optional.empty()
                : Optional.of(new Misfit(
                        type + ", which the texts of a parameter cannot hold",
                        "use a scalar or a list of scalars, a record for all of them, or .json() for a JSON text"));
    }

    /** A name that no header or cookie can have. */
    private static Optional<Misfit> unsent(Param<?> param) {
        if (param.isModel()) {
            return Optional.empty();
        }
        for (String name : param.wireNames()) {
            if (param.in() == In.HEADER && !isHeader(name)) {
                return Optional.of(
                        new Misfit("\"" + name + "\" is no name of a header", "use letters, digits and hyphens"));
            }
            if (param.in() == In.COOKIE && !isCookie(name)) {
                return Optional.of(
                        new Misfit("\"" + name + "\" is no name of a cookie", "use letters, digits and underscores"));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeader(String name) {
        boolean good = !name.isEmpty();
        for (char c : name.toCharArray()) {
            good &= (c < 128 && Character.isLetterOrDigit(c)) || MARKS.indexOf(c) >= 0;
        }
        return good;
    }

    private static boolean isCookie(String name) {
        return !name.isEmpty() && name.strip().equals(name) && name.indexOf('=') < 0 && name.indexOf(';') < 0;
    }
}
