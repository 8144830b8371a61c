package io.fastapi.templating;

/** A template that is not there, or that failed: says which one, and where it knows that, in which line. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A failure.
     *
     * @param message names the template
     */
    public TemplateException(String message) {
        super(message);
    }

    /**
     * A failure.
     *
     * @param message names the template and the line
     */
    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
