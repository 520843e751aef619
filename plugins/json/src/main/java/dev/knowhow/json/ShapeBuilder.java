package dev.knowhow.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Describes a {@link Shape}, property by property, in the order in which they are written. */
public final class ShapeBuilder<T> {

    private final String name;
    private final String description;
    private final List<Property<T>> properties = new ArrayList<>();

    ShapeBuilder(String name, String description) {
        this.name = name;
        this.description = description;
    }

    private ShapeBuilder<T> add(Property<T> property) {
        properties.add(property);
        return this;
    }

    /** Sets the description of the last property. */
    public ShapeBuilder<T> as(String meaning) {
        properties.set(properties.size() - 1, properties.getLast().description(meaning));
        return this;
    }

    /** A text; other values are converted to text. */
    public ShapeBuilder<T> text(String property, Function<T, ?> value) {
        return add(new Property<>(
                property, Schemas.type("string"), (json, of) -> json.put(property, (Object) value.apply(of))));
    }

    /** A text, or null. */
    public ShapeBuilder<T> maybe(String property, Function<T, @Nullable Object> value) {
        return add(
                new Property<>(property, Schemas.orNull("string"), (json, of) -> json.put(property, value.apply(of))));
    }

    /** A day, or null. */
    public ShapeBuilder<T> day(String property, Function<T, @Nullable LocalDate> value) {
        return add(new Property<>(
                property,
                Schemas.ordered("type", List.of("string", "null"), "format", "date"),
                (json, of) -> json.put(property, (Object) value.apply(of))));
    }

    /** A point in time, or null. */
    public ShapeBuilder<T> instant(String property, Function<T, @Nullable Object> value) {
        return add(new Property<>(
                property,
                Schemas.ordered("type", List.of("string", "null"), "format", "date-time"),
                (json, of) -> json.put(property, value.apply(of))));
    }

    /** One of the constants of a type. */
    public ShapeBuilder<T> word(String property, Class<? extends Enum<?>> type, Function<T, Enum<?>> value) {
        return add(new Property<>(
                property,
                Schemas.ordered("type", "string", "enum", EnumNames.of(type)),
                (json, of) -> json.put(property, (Object) EnumNames.of(value.apply(of)))));
    }

    /** A whole number. */
    public ShapeBuilder<T> integer(String property, ToLongFunction<T> value) {
        return add(new Property<>(
                property, Schemas.type("integer"), (json, of) -> json.put(property, value.applyAsLong(of))));
    }

    /** A whole number, or null. */
    public ShapeBuilder<T> maybeInteger(String property, Function<T, @Nullable Integer> value) {
        return add(new Property<>(
                property, Schemas.orNull("integer"), (json, of) -> json.value(property, value.apply(of))));
    }

    /** A number. */
    public ShapeBuilder<T> number(String property, ToDoubleFunction<T> value) {
        return add(new Property<>(
                property, Schemas.type("number"), (json, of) -> json.put(property, value.applyAsDouble(of))));
    }

    /** Yes or no. */
    public ShapeBuilder<T> flag(String property, Predicate<T> value) {
        return add(new Property<>(property, Schemas.type("boolean"), (json, of) -> json.put(property, value.test(of))));
    }

    /** Texts; other values are converted to text. */
    public ShapeBuilder<T> texts(String property, Function<T, ? extends Collection<?>> values) {
        return add(new Property<>(
                property,
                Schemas.list(Schemas.type("string")),
                (json, of) -> json.strings(
                        property,
                        values.apply(of).stream().map(Object::toString).toList())));
    }

    /** Constants of a type. */
    public ShapeBuilder<T> words(
            String property,
            Class<? extends Enum<?>> type,
            Function<T, ? extends Collection<? extends Enum<?>>> values) {
        return add(new Property<>(
                property,
                Schemas.list(Schemas.ordered("type", "string", "enum", EnumNames.of(type))),
                (json, of) -> json.strings(
                        property, values.apply(of).stream().map(EnumNames::of).toList())));
    }

    /** What front matter may hold: an object of texts, numbers, booleans, lists and objects. */
    public ShapeBuilder<T> values(String property, Function<T, ? extends Map<String, ?>> value) {
        return add(
                new Property<>(property, Schemas.type("object"), (json, of) -> json.value(property, value.apply(of))));
    }

    /** An object whose values are texts. */
    public ShapeBuilder<T> pairs(String property, Function<T, Map<String, String>> value) {
        return add(new Property<>(
                property,
                Schemas.ordered("type", "object", "additionalProperties", Schemas.type("string")),
                (json, of) -> json.value(property, value.apply(of))));
    }

    /** An object. */
    public <U> ShapeBuilder<T> object(String property, Shape<U> shape, Function<T, U> value) {
        return add(new Property<>(
                property,
                "",
                schemas -> schemas.of(shape),
                (json, of) -> json.object(property, () -> shape.write(json, value.apply(of))),
                null));
    }

    /** An object, or null. */
    public <U> ShapeBuilder<T> objectOrNull(String property, Shape<U> shape, Function<T, @Nullable U> value) {
        return add(new Property<>(
                property,
                "",
                schemas -> Map.of("oneOf", List.of(schemas.of(shape), Schemas.type("null"))),
                (json, of) -> {
                    U inner = value.apply(of);
                    if (inner == null) {
                        json.put(property, (Object) null);
                    } else {
                        json.object(property, () -> shape.write(json, inner));
                    }
                },
                null));
    }

    /** A list of objects. */
    public <U> ShapeBuilder<T> list(String property, Shape<U> shape, Function<T, ? extends Collection<U>> values) {
        return add(list(property, null, shape, values));
    }

    /**
     * A list of objects. If an answer is written as lines, each object is a line of its own.
     *
     * @param line the type of such a line
     */
    public <U> ShapeBuilder<T> rows(
            String property, String line, Shape<U> shape, Function<T, ? extends Collection<U>> values) {
        return add(list(property, line, shape, values));
    }

    private static <T, U> Property<T> list(
            String property, @Nullable String line, Shape<U> shape, Function<T, ? extends Collection<U>> values) {
        return new Property<>(
                property,
                "",
                schemas -> Schemas.list(schemas.of(shape)),
                (json, of) -> json.objects(property, List.copyOf(values.apply(of)), one -> shape.write(json, one)),
                line == null
                        ? null
                        : (json, of) -> values.apply(of).forEach(one -> json.line(line, () -> shape.write(json, one))));
    }

    /** All properties of another shape. */
    public <U> ShapeBuilder<T> all(Shape<U> shape, Function<T, U> value) {
        for (Property<U> property : shape.properties()) {
            var rows = property.rows();
            properties.add(new Property<>(
                    property.name(),
                    property.description(),
                    property.schema(),
                    (json, of) -> property.write().accept(json, value.apply(of)),
                    rows == null ? null : (json, of) -> rows.accept(json, value.apply(of))));
        }
        return this;
    }

    /** The shape. */
    public Shape<T> build() {
        return new Shape<>(name, description, properties);
    }
}
