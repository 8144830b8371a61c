package io.fastapi.middleware;

/** Nobody that is known. */
public record UnauthenticatedUser() implements BaseUser {

    @Override
    public boolean isAuthenticated() {
        return false;
    }

    @Override
    public String displayName() {
        return "";
    }

    @Override
    public String identity() {
        return "";
    }
}
