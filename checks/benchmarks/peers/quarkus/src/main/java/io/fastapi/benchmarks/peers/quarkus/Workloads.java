package io.fastapi.benchmarks.peers.quarkus;

import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.ConstraintErrors;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.model.Product;
import io.fastapi.benchmarks.model.UserIn;
import io.fastapi.benchmarks.model.UserOut;
import io.fastapi.benchmarks.model.Violation;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Quarkus REST on the event loop: a resource, Jakarta Validation, errors turned into FastAPI's by an exception mapper. */
@Path("/")
@NonBlocking
public class Workloads {

    private static final int UNPROCESSABLE_CONTENT = 422;

    private final Accounts accounts;
    private final List<Product> products = Product.hundred();

    Workloads(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    public Message hello() {
        return Message.hello();
    }

    @GET
    @Path("/items/{item_id}")
    public ItemQuery readItem(
            @RestPath("item_id") @Min(1) int itemId,
            @RestQuery @NotNull @Size(min = 3, max = 50) String q,
            @RestQuery @DefaultValue("10") @Min(1) @Max(100) int limit,
            @RestHeader("x-token") @NotNull @Size(min = 8) String xToken) {
        return new ItemQuery(itemId, q, limit, xToken);
    }

    @POST
    @Path("/users")
    @ResponseStatus(201)
    public UserOut createUser(@Valid @NotNull UserIn user) {
        return UserOut.of(user);
    }

    @GET
    @Path("/products")
    public List<Product> products() {
        return products;
    }

    @GET
    @Path("/me")
    public Account me(@RestHeader("authorization") @DefaultValue("") String authorization) {
        return accounts.active(authorization);
    }

    @POST
    @Path("/login")
    public LoggedIn login(
            @RestForm @NotNull @Size(min = 3) String username,
            @RestForm @NotNull @Size(min = 8) String password,
            @RestForm @DefaultValue("") String scope,
            @RestForm boolean remember) {
        return LoggedIn.of(username, scope, remember);
    }

    @ServerExceptionMapper
    RestResponse<Violation.Body> invalid(ResteasyReactiveViolationException exception) {
        Violation.Body body = ConstraintErrors.body(exception.getConstraintViolations());
        return RestResponse.ResponseBuilder.<Violation.Body>create(UNPROCESSABLE_CONTENT)
                .entity(body)
                .build();
    }
}
