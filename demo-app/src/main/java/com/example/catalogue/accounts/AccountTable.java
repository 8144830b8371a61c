package com.example.catalogue.accounts;

import io.fastapi.error.HttpException;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The SQL of accounts. */
final class AccountTable {

    private AccountTable() {}

    /** The account of a name, or nothing. */
    static Mono<StoredAccount> find(DatabaseClient session, String username) {
        return session.sql("SELECT * FROM accounts WHERE username = :username")
                .bind("username", username)
                .mapProperties(StoredAccount.class)
                .one();
    }

    /** Adds an account; one whose name or address is taken is a 409. */
    static Mono<StoredAccount> add(DatabaseClient session, StoredAccount account) {
        return session.sql("""
                        INSERT INTO accounts (username, full_name, email, role, hashed_password)
                        VALUES (:username, :fullName, :email, :role, :hashedPassword)""")
                .bindValues(Map.of(
                        "username", account.username(),
                        "fullName", account.fullName(),
                        "email", account.email(),
                        "role", account.role().name(),
                        "hashedPassword", account.hashedPassword()))
                .then()
                .thenReturn(account)
                .onErrorMap(
                        DuplicateKeyException.class,
                        taken -> new HttpException(409, "This username or email is taken"));
    }
}
