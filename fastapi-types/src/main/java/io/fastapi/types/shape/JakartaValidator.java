package io.fastapi.types.shape;

import io.fastapi.types.error.MisuseException;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.bootstrap.GenericBootstrap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Jakarta validator of an application, which is looked for when the first type has a constraint that this library does not
 * compile. Thread-safe.
 */
public final class JakartaValidator {

    private final Supplier<? extends Validator> lookup;
    private @Nullable Validator found;

    private JakartaValidator(Supplier<? extends Validator> lookup) {
        this.lookup = lookup;
    }

    /**
     * The validator that a lookup gives.
     *
     * @param lookup called once, if ever; throws a {@link MisuseException} that says why there is none
     */
    public static JakartaValidator of(Supplier<? extends Validator> lookup) {
        return new JakartaValidator(lookup);
    }

    /** The validator of the provider on the class path. */
    public static JakartaValidator ofClassPath() {
        return of(() -> provided(Validation.byDefaultProvider()));
    }

    static Validator provided(GenericBootstrap provider) {
        try {
            return provider.configure().buildValidatorFactory().getValidator();
        } catch (NoProviderFoundException none) {
            throw new MisuseException(
                    "there is no Jakarta validator on the class path",
                    "add spring-boot-starter-validation, or hibernate-validator with an implementation of Jakarta EL");
        } catch (ValidationException broken) {
            throw new MisuseException(
                    "the Jakarta validator on the class path does not start: " + broken.getMessage(),
                    "add what it lacks; spring-boot-starter-validation has all of it");
        }
    }

    /**
     * The validator.
     *
     * @throws MisuseException if there is none, or no telling which
     */
    public synchronized Validator get() {
        Validator known = this.found;
        if (known == null) {
            known = this.lookup.get();
            this.found = known;
        }
        return known;
    }
}
