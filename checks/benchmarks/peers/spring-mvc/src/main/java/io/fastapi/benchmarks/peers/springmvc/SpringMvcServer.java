package io.fastapi.benchmarks.peers.springmvc;

import io.fastapi.benchmarks.model.Account;
import io.fastapi.benchmarks.model.ConstraintErrors;
import io.fastapi.benchmarks.model.Found;
import io.fastapi.benchmarks.model.ItemQuery;
import io.fastapi.benchmarks.model.LoggedIn;
import io.fastapi.benchmarks.model.LoginForm;
import io.fastapi.benchmarks.model.Message;
import io.fastapi.benchmarks.model.Product;
import io.fastapi.benchmarks.model.UserIn;
import io.fastapi.benchmarks.model.UserOut;
import io.fastapi.benchmarks.model.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring MVC on Tomcat, the plain starters with their defaults, on virtual threads from Java 21 on: a
 * {@link RestController}, Jakarta Validation, errors turned into FastAPI's by an advice.
 */
public final class SpringMvcServer {

    private SpringMvcServer() {}

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) {
        // Tomcat would close each connection after a hundred requests, which no other server does.
        Map<String, Object> properties = Map.of(
                "routes",
                arguments[1],
                "server.address",
                "127.0.0.1",
                "server.port",
                arguments[0],
                "server.tomcat.max-keep-alive-requests",
                -1,
                "spring.jackson.property-naming-strategy",
                "SNAKE_CASE",
                "spring.main.banner-mode",
                "off",
                "spring.threads.virtual.enabled",
                true,
                "logging.level.root",
                "warn");
        boolean workloads = arguments[1].equals("0");
        new SpringApplicationBuilder(workloads ? WorkloadsApplication.class : RoutesApplication.class)
                .properties(properties)
                .run();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Workloads.class, Advice.class})
    static class WorkloadsApplication {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class RoutesApplication {

        @Bean
        SmartInitializingSingleton registration(
                @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
                @Value("${routes}") int routes) {
            Method find = Objects.requireNonNull(ReflectionUtils.findMethod(Resource.class, "find", int.class));
            return () -> {
                RequestMappingInfo.BuilderConfiguration options = mapping.getBuilderConfiguration();
                for (int number = 0; number < routes; number++) {
                    RequestMappingInfo info = RequestMappingInfo.paths("/resource-" + number + "/items/{item_id}")
                            .methods(RequestMethod.GET)
                            .options(options)
                            .build();
                    mapping.registerMapping(info, new Resource(number), find);
                }
            };
        }
    }

    record Resource(int number) {

        @ResponseBody
        Found find(@PathVariable("item_id") int itemId) {
            return new Found(number, itemId);
        }
    }

    @RestController
    static class Workloads {

        private final Accounts accounts = new Accounts();
        private final List<Product> products = Product.hundred();

        @GetMapping("/")
        Message hello() {
            return Message.hello();
        }

        @GetMapping("/items/{item_id}")
        ItemQuery readItem(
                @PathVariable("item_id") @Min(1) int itemId,
                @RequestParam("q") @Size(min = 3, max = 50) String q,
                @RequestParam(name = "limit", defaultValue = "10") @Min(1) @Max(100) int limit,
                @RequestHeader("x-token") @Size(min = 8) String xToken) {
            return new ItemQuery(itemId, q, limit, xToken);
        }

        @PostMapping("/users")
        @ResponseStatus(HttpStatus.CREATED)
        UserOut createUser(@Valid @RequestBody UserIn user) {
            return UserOut.of(user);
        }

        @GetMapping("/products")
        List<Product> products() {
            return products;
        }

        @GetMapping("/me")
        Account me(@RequestHeader("authorization") String authorization) {
            return accounts.active(authorization);
        }

        @PostMapping("/login")
        LoggedIn login(@Valid @ModelAttribute LoginForm form) {
            return form.loggedIn();
        }
    }

    @RestControllerAdvice
    static class Advice {

        @ExceptionHandler
        @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        Violation.Body invalid(MethodArgumentNotValidException exception) {
            List<ConstraintViolation<?>> violations = new ArrayList<>();
            for (ObjectError error : exception.getAllErrors()) {
                violations.add(error.unwrap(ConstraintViolation.class));
            }
            return ConstraintErrors.body(violations);
        }
    }
}
