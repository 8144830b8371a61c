package io.fastapi.benchmarks.dsl;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.Found;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.model.Product;
import io.fastapi.benchmarks.model.UserIn;
import io.fastapi.benchmarks.model.UserOut;
import io.fastapi.error.HttpException;
import io.fastapi.input.Param;
import io.fastapi.operation.Inputs1;
import io.fastapi.operation.Inputs4;
import io.fastapi.operation.OperationSpec;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;

/** The workloads declared, all but their handlers. */
final class Operations {

    static final OperationSpec HELLO = get("/").responseModel(Message.class);

    static final Inputs4<Integer, String, Integer, String> READ_ITEM = get("/items/{item_id}")
            .responseModel(ItemQuery.class)
            .params(
                    path("item_id", int.class).where(ge(1)),
                    query("q").where(minLength(3), maxLength(50)),
                    query("limit", int.class).where(ge(1), le(100)).orElse(10),
                    header("x-token").where(minLength(8)));

    static final Inputs1<UserIn> CREATE_USER =
            post("/users").status(201).responseModel(UserOut.class).params(body(UserIn.class));

    static final OperationSpec LIST_PRODUCTS = get("/products").responseModel(new TypeRef<List<Product>>() {});

    static final OperationSpec READ_ME = get("/me").responseModel(Account.class);

    static final OperationSpec READ_USER = get("/users/me").responseModel(Account.class);

    static final OAuth2PasswordBearer OAUTH2 = OAuth2PasswordBearer.tokenUrl("token");

    static final Inputs4<String, String, String, Boolean> LOGIN = post("/login")
            .responseModel(LoggedIn.class)
            .params(
                    form("username").where(minLength(3)),
                    form("password").where(minLength(8)),
                    form("scope").orElse(""),
                    form("remember", boolean.class).orElse(false));

    static final List<Product> PRODUCTS = Product.hundred();

    static final Param<String> AUTHORIZATION = header("authorization");

    private static final Map<String, Account> ACCOUNTS = Account.byToken();
    private static final Map<String, Account> USERS = Account.byName();

    private Operations() {}

    static Inputs1<Integer> resource(int number) {
        return get("/resource-" + number + "/items/{item_id}")
                .responseModel(Found.class)
                .params(path("item_id", int.class));
    }

    /** The first level of the dependency chain. */
    static String token(String authorization) {
        if (!authorization.startsWith("Bearer ")) {
            throw new HttpException(401, "Not authenticated");
        }
        return authorization.substring("Bearer ".length());
    }

    /** The second. */
    static Account account(String token) {
        Account account = ACCOUNTS.get(token);
        if (account == null) {
            throw new HttpException(401, "Invalid token");
        }
        return account;
    }

    /** The second, of a token that is verified. */
    static Account user(Jwt token) {
        Account user = USERS.get(token.getSubject());
        if (user == null) {
            throw new HttpException(401, "Could not validate credentials", Map.of("WWW-Authenticate", "Bearer"));
        }
        return user;
    }

    /** The third. */
    static Account active(Account account) {
        if (account.disabled()) {
            throw new HttpException(400, "Inactive user");
        }
        return account;
    }
}
