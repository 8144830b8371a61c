package io.fastapi;

import io.fastapi.input.Body;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.input.UploadFile;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Locale;

/** The methods of {@link Dsl} that say what is read from a request. */
abstract class Inputs extends Depends {

    /** A path parameter of text; its name stands in braces in the path. */
    public static Param<String> path(String name) {
        return path(name, String.class);
    }

    /** A path parameter. */
    public static <T> Param<T> path(String name, Class<T> type) {
        return Param.of(In.PATH, name, spec(type));
    }

    /** A path parameter of a generic type. */
    public static <T> Param<T> path(String name, TypeRef<T> type) {
        return Param.of(In.PATH, name, TypeSpec.of(type));
    }

    /** A query parameter of text. */
    public static Param<String> query(String name) {
        return query(name, String.class);
    }

    /** A query parameter. */
    public static <T> Param<T> query(String name, Class<T> type) {
        return Param.of(In.QUERY, name, spec(type));
    }

    /** A query parameter of a generic type. */
    public static <T> Param<T> query(String name, TypeRef<T> type) {
        return Param.of(In.QUERY, name, TypeSpec.of(type));
    }

    /** All query parameters, as the components of a record. */
    public static <T> Param<T> query(Class<T> model) {
        return model(In.QUERY, TypeRef.of((Type) model));
    }

    /** All query parameters, as the components of a generic record. */
    public static <T> Param<T> query(TypeRef<T> model) {
        return model(In.QUERY, model);
    }

    /** A parameter of text, of the path where that has a variable of this name, else of the query. */
    public static Param<String> param(String name) {
        return param(name, String.class);
    }

    /**
     * A path parameter where the path has a variable of this name, else a query parameter: what FastAPI makes of a parameter
     * that is declared as neither. For routers that are included below paths with and without the variable.
     */
    public static <T> Param<T> param(String name, Class<T> type) {
        return Param.pathOrQuery(name, spec(type));
    }

    /** A parameter of a generic type, of the path where that has a variable of this name, else of the query. */
    public static <T> Param<T> param(String name, TypeRef<T> type) {
        return Param.pathOrQuery(name, TypeSpec.of(type));
    }

    /** A header of text; names are case-insensitive, underscores stand for hyphens. */
    public static Param<String> header(String name) {
        return header(name, String.class);
    }

    /** A header. */
    public static <T> Param<T> header(String name, Class<T> type) {
        return Param.of(In.HEADER, name, spec(type));
    }

    /** A header of a generic type. */
    public static <T> Param<T> header(String name, TypeRef<T> type) {
        return Param.of(In.HEADER, name, TypeSpec.of(type));
    }

    /** Headers, as the components of a record. */
    public static <T> Param<T> header(Class<T> model) {
        return model(In.HEADER, TypeRef.of((Type) model));
    }

    /** Headers, as the components of a generic record. */
    public static <T> Param<T> header(TypeRef<T> model) {
        return model(In.HEADER, model);
    }

    /** A cookie of text. */
    public static Param<String> cookie(String name) {
        return cookie(name, String.class);
    }

    /** A cookie. */
    public static <T> Param<T> cookie(String name, Class<T> type) {
        return Param.of(In.COOKIE, name, spec(type));
    }

    /** A cookie of a generic type. */
    public static <T> Param<T> cookie(String name, TypeRef<T> type) {
        return Param.of(In.COOKIE, name, TypeSpec.of(type));
    }

    /** Cookies, as the components of a record. */
    public static <T> Param<T> cookie(Class<T> model) {
        return model(In.COOKIE, TypeRef.of((Type) model));
    }

    /** Cookies, as the components of a generic record. */
    public static <T> Param<T> cookie(TypeRef<T> model) {
        return model(In.COOKIE, model);
    }

    /** A form field of text. */
    public static Param<String> form(String name) {
        return form(name, String.class);
    }

    /** A form field. */
    public static <T> Param<T> form(String name, Class<T> type) {
        return Param.of(In.FORM, name, spec(type));
    }

    /** A form field of a generic type. */
    public static <T> Param<T> form(String name, TypeRef<T> type) {
        return Param.of(In.FORM, name, TypeSpec.of(type));
    }

    /** A whole form, as the components of a record. */
    public static <T> Param<T> form(Class<T> model) {
        return model(In.FORM, TypeRef.of((Type) model));
    }

    /** A whole form, as the components of a generic record. */
    public static <T> Param<T> form(TypeRef<T> model) {
        return model(In.FORM, model);
    }

    /** A file of a multipart form, not read into memory. */
    public static Param<UploadFile> file(String name) {
        return file(name, UploadFile.class);
    }

    /** A file of a multipart form: {@code UploadFile}, or {@code byte[]} to have it in memory. */
    public static <T> Param<T> file(String name, Class<T> type) {
        return Param.of(In.FILE, name, TypeSpec.of(type));
    }

    /** Files of a multipart form: a list of {@code UploadFile} or {@code byte[]}. */
    public static <T> Param<T> file(String name, TypeRef<T> type) {
        return Param.of(In.FILE, name, TypeSpec.of(type));
    }

    /** A JSON body; its key, when the body has several parts, is the name of the class in snake case. */
    public static <T> Body<T> body(Class<T> type) {
        return Body.unnamed(snake(type), spec(type));
    }

    /** A JSON body of a generic type; its key, when the body has several parts, is {@code body} unless given. */
    public static <T> Body<T> body(TypeRef<T> type) {
        return Body.unnamed(type.type() instanceof Class<?> known ? snake(known) : "body", TypeSpec.of(type));
    }

    /** A named part of a JSON body. */
    public static <T> Body<T> body(String name, Class<T> type) {
        return Body.of(name, spec(type));
    }

    /** A named part of a JSON body, of a generic type. */
    public static <T> Body<T> body(String name, TypeRef<T> type) {
        return Body.of(name, TypeSpec.of(type));
    }

    private static <T> Param<T> model(In in, TypeRef<T> model) {
        Type type = model.type();
        Type raw = (type instanceof ParameterizedType generic) ? generic.getRawType() : type;
        return Param.model(in, (raw instanceof Class<?> known) ? snake(known) : "model", model);
    }

    private static String snake(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // the wrapper of a primitive type has the same type argument
    private static <T> TypeSpec<T> spec(Class<T> type) {
        return TypeSpec.of((Class<T>) MethodType.methodType(type).wrap().returnType());
    }
}
