package io.fastapi.engine.body;

import io.fastapi.Limits;
import io.fastapi.error.HttpException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered to bodies that are too large, and, as Starlette does, to malformed forms. */
final class BodyErrors {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final int KILOBYTE = 1024;

    private BodyErrors() {}

    static HttpException tooLarge() {
        return new BodyTooLarge();
    }

    /** The bodies of other requests take the memory; the client may come again. */
    static HttpException noMemory() {
        LOG.debug("No memory for the body of a request; it is answered with 503");
        return unavailable();
    }

    /** Nobody writes to the disk what belongs there. */
    static HttpException noThread(Throwable full) {
        LOG.debug("No thread for the files of a request; it is answered with 503", full);
        return unavailable();
    }

    private static HttpException unavailable() {
        return new HttpException(503, "Service Unavailable", Map.of("Retry-After", "1"));
    }

    static HttpException tooManyFields(Limits limits) {
        return badRequest("Too many fields. Maximum number of fields is %d.", limits.formFields());
    }

    static HttpException tooManyFiles(Limits limits) {
        return badRequest("Too many files. Maximum number of files is %d.", limits.formFiles());
    }

    static HttpException fieldTooLarge(Limits limits) {
        return badRequest("Field exceeded maximum size of %dKB.", limits.fieldSize() / KILOBYTE);
    }

    static HttpException partTooLarge(Limits limits) {
        return badRequest("Part exceeded maximum size of %dKB.", limits.fieldSize() / KILOBYTE);
    }

    static HttpException malformed() {
        return new HttpException(400, "Invalid multipart data.");
    }

    static HttpException noBoundary() {
        return new HttpException(400, "Missing boundary in multipart.");
    }

    static HttpException noName() {
        return new HttpException(400, "The Content-Disposition header field \"name\" must be provided.");
    }

    private static HttpException badRequest(String detail, int limit) {
        return new HttpException(400, detail.formatted(limit));
    }
}
