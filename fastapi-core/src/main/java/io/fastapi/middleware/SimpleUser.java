package io.fastapi.middleware;

/**
 * A user of whom only the name is known.
 *
 * @param username the name
 */
public record SimpleUser(String username) implements BaseUser {

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public String displayName() {
        return this.username;
    }

    @Override
    public String identity() {
        return this.username;
    }
}
