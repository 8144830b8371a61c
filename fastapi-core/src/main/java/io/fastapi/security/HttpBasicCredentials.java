package io.fastapi.security;

import io.fastapi.types.model.SchemaName;

/**
 * What {@link HttpBasic} reads. Compare the parts in constant time, with {@code MessageDigest.isEqual} of their bytes, as one
 * does with {@code secrets.compare_digest} in Python; better, keep a hash and ask a {@code PasswordEncoder}.
 *
 * @param username the text before the first colon
 * @param password the text behind it
 */
@SchemaName("HTTPBasicCredentials")
public record HttpBasicCredentials(String username, String password) {

    /** The user name only: passwords do not belong into logs. */
    @Override
    public String toString() {
        return "HttpBasicCredentials[username=" + this.username + ", password=***]";
    }
}
