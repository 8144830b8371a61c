package io.fastapi.engine.request;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.ClassUtils;

/** What Spring Security refuses, in a method or in a filter. It is no fault: Spring Security answers it, around all else. */
public final class Denials {

    private static final boolean HAS_SECURITY = ClassUtils.isPresent(
            "org.springframework.security.access.AccessDeniedException", Denials.class.getClassLoader());

    private Denials() {}

    /** Whether a failure is the refusal of Spring Security. */
    public static boolean isOne(Throwable failure) {
        return HAS_SECURITY && SpringSecurity.isDenial(failure);
    }

    /** Loaded only where Spring Security is there. */
    private static final class SpringSecurity {

        static boolean isDenial(Throwable failure) {
            return failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        }
    }
}
