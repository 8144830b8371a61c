package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.error.DefinitionException.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the routers and the application around it add to an operation, from outside inwards: the prefixes of its path,
 * tags, dependencies, further answers, and the settings that it does not have itself.
 */
public final class Inherited {

    /** Nothing. */
    public static final Inherited NONE = new Inherited(Attributes.NONE);

    private final Attributes attributes;

    private Inherited(Attributes attributes) {
        this.attributes = attributes;
    }

    /** What a router or application passes on. */
    public static Inherited from(Shared<?> around) {
        return new Inherited(around.attributes().only(Shared.INHERITED).add(Shared.MISTAKES, around.mistakes()));
    }

    /** What is inherited inside of a router that adds more. */
    public Inherited and(Inherited inner) {
        return new Inherited(inner.attributes.within(this.attributes));
    }

    /** What stands before every path; empty, or a slash first and none at the end. */
    public String prefix() {
        return this.attributes.get(Shared.PATH);
    }

    /** Only how much is read of bodies and forms: all that reaches what is mounted. */
    public Inherited limits() {
        return new Inherited(this.attributes.only(Shared.LIMITS).with(Shared.MISTAKES, mistakes()));
    }

    /** What the routers and the application around were given that nobody can mean. */
    public List<Problem> mistakes() {
        return this.attributes.get(Shared.MISTAKES);
    }

    /** The most bytes of a body. */
    public Optional<Long> maxBodySize() {
        return this.attributes.get(Shared.MAX_BODY_SIZE);
    }

    Attributes attributes() {
        return this.attributes;
    }

    Settings settings(Settings own) {
        return new Settings(own.attributes().within(this.attributes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inherited that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    @Override
    public String toString() {
        return "Inherited" + this.attributes;
    }
}
