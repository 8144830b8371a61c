package io.fastapi.types.shape;

import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.Title;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names of classes in errors and type arguments, which are those of Python's classes: the simple name, or the
 * {@link SchemaName}. Where that is what FastAPI made of a class to tell components apart, {@code Item-Input},
 * {@code app__models__Item}, {@code Page_Item_}, the title beside it tells the class: {@code Item}, {@code Page[Item]}.
 */
final class ClassNames {

    private static final Pattern DIRECTION = Pattern.compile("-(Input|Output)$");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^a-zA-Z0-9.\\-_]+");

    private ClassNames() {}

    static String of(Class<?> type) {
        SchemaName given = type.getAnnotation(SchemaName.class);
        if (given == null) {
            return type.getSimpleName();
        }
        Title title = type.getAnnotation(Title.class);
        return (title == null || title.value().isEmpty()) ? given.value() : of(given.value(), title.value());
    }

    private static String of(String component, String title) {
        String name = DIRECTION.matcher(component).replaceFirst("");
        return Pattern.matches("(?:.+__)?" + component(title) + "(?:__\\d+)?", name) ? title : name;
    }

    /** What a component is called that is made of a class of this title. */
    private static String component(String title) {
        StringBuilder regex = new StringBuilder();
        Matcher others = NOT_IN_A_NAME.matcher(title);
        int start = 0;
        while (others.find()) {
            regex.append(quoted(title.substring(start, others.start()))).append("_+");
            start = others.end();
        }
        return regex.append(quoted(title.substring(start))).toString();
    }

    private static String quoted(String name) {
        return Pattern.quote(name.replace(".", "__"));
    }

    /** The name of a class around one value: pydantic's {@code RootModel} has one, an alias, which has no title, has none. */
    static Optional<String> ofWrapper(Class<?> type) {
        JsonSchemaExtra extra = type.getAnnotation(JsonSchemaExtra.class);
        boolean alias = extra != null
                && JsonMapper.shared().readTree(extra.value()).path("title").isNull();
        return (type.isAnnotationPresent(SchemaName.class) && !alias) ? Optional.of(of(type)) : Optional.empty();
    }
}
