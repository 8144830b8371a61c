package io.fastapi.types.shape;

/**
 * The kinds of shapes, for questions with few answers: a {@code switch} over all of them does not compile until it knows a
 * further one. What is done for each kind is a {@link ShapeVisitor}.
 */
public enum ShapeKind {
    ANY,
    SCALAR,
    ENUM,
    LITERAL,
    NULLABLE,
    PATCH,
    VALIDATED,
    SECRET,
    JSON_TEXT,
    WRAPPER,
    CHECKED,
    SEQUENCE,
    TUPLE,
    MAP,
    UNION,
    JACKSON,
    MODEL,
    RECURSIVE;

    /** The kind of a shape. */
    public static ShapeKind of(Shape shape) {
        return shape.accept(Kinds.INSTANCE);
    }

    private enum Kinds implements ShapeVisitor<ShapeKind> {
        INSTANCE;

        @Override
        public ShapeKind any(Shape.AnyShape shape) {
            return ANY;
        }

        @Override
        public ShapeKind scalar(Shape.ScalarShape shape) {
            return SCALAR;
        }

        @Override
        public ShapeKind enumeration(Shape.EnumShape shape) {
            return ENUM;
        }

        @Override
        public ShapeKind literal(Shape.LiteralShape shape) {
            return LITERAL;
        }

        @Override
        public ShapeKind nullable(Shape.NullableShape shape) {
            return NULLABLE;
        }

        @Override
        public ShapeKind patch(Shape.PatchShape shape) {
            return PATCH;
        }

        @Override
        public ShapeKind validated(Shape.ValidatedShape shape) {
            return VALIDATED;
        }

        @Override
        public ShapeKind secret(Shape.SecretShape shape) {
            return SECRET;
        }

        @Override
        public ShapeKind jsonText(Shape.JsonTextShape shape) {
            return JSON_TEXT;
        }

        @Override
        public ShapeKind wrapper(Shape.WrapperShape shape) {
            return WRAPPER;
        }

        @Override
        public ShapeKind checked(Shape.CheckedShape shape) {
            return CHECKED;
        }

        @Override
        public ShapeKind sequence(Shape.SequenceShape shape) {
            return SEQUENCE;
        }

        @Override
        public ShapeKind tuple(Shape.TupleShape shape) {
            return TUPLE;
        }

        @Override
        public ShapeKind map(Shape.MapShape shape) {
            return MAP;
        }

        @Override
        public ShapeKind union(Shape.UnionShape shape) {
            return UNION;
        }

        @Override
        public ShapeKind jackson(Shape.JacksonShape shape) {
            return JACKSON;
        }

        @Override
        public ShapeKind model(ModelShape shape) {
            return MODEL;
        }

        @Override
        public ShapeKind recursive(RecursiveShape shape) {
            return RECURSIVE;
        }
    }
}
