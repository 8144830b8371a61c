package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.HttpAuthorizationCredentials;
import io.fastapi.security.HttpBearer;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The market of {@code twins/ported_more.py}. */
final class MarketProgram {
    private MarketProgram() {}

    private static final LocalDateTime NOW = LocalDateTime.of(2024, 1, 2, 3, 4, 5);

    enum Role {
        @JsonProperty("customer")
        CUSTOMER,
        @JsonProperty("admin")
        ADMIN
    }

    enum Category {
        @JsonProperty("books")
        BOOKS,
        @JsonProperty("food")
        FOOD
    }

    enum State {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("shipped")
        SHIPPED
    }

    @Description("What became of it.")
    record Done(
            @Default("true") boolean success,
            @Default("Done") String message,

            @Default(value = "2024-01-02T03:04:05", inSchema = false)
            Temporal timestamp) {}

    record Password(
            @JsonValue @Size(min = 8) @Description("Password")
            String text) {

        Password {
            if (text.chars().noneMatch(Character::isUpperCase)) {
                throw new IllegalArgumentException("no uppercase letter");
            }
            if (text.chars().noneMatch(Character::isDigit)) {
                throw new IllegalArgumentException("no digit");
            }
        }
    }

    @Description("Who will buy.")
    record BuyerCreate(
            @Size(min = 3, max = 50) @Description("Name") String username,
            @Description("Address") String email,
            @Nullable @Description("Number") String phone,
            @Default("customer") @Description("Role") Role role,
            @Default("true") @Description("Whether active") boolean isActive,
            @Description("Password") Password password) {}

    @Description("Who bought.")
    record Buyer(
            @Size(min = 3, max = 50) @Description("Name") String username,
            @Description("Address") String email,
            @Nullable @Description("Number") String phone,
            @Default("customer") @Description("Role") Role role,
            @Default("true") @Description("Whether active") boolean isActive,
            @Description("Id") int id,
            @Description("When") Temporal createdAt) {}

    @Description("What will be sold.")
    record ProductCreate(
            @Size(min = 1, max = 200) @Description("Name") String name,
            @Positive @Description("Price") double price,
            @Description("Category") Category category,
            @Min(0) @Description("How many") int stock,
            @Default("true") @Description("Whether there") boolean isAvailable,
            @Default("[]") @Description("Tags") List<String> tags,
            @Default("{}") @Description("More") Map<String, Object> specifications) {}

    @Description("What is sold.")
    record Product(
            @Size(min = 1, max = 200) @Description("Name") String name,
            @Positive @Description("Price") double price,
            @Description("Category") Category category,
            @Min(0) @Description("How many") int stock,
            @Default("true") @Description("Whether there") boolean isAvailable,
            @Default("[]") @Description("Tags") List<String> tags,
            @Default("{}") @Description("More") Map<String, Object> specifications,
            @Description("Id") int id,
            @Description("When") Temporal createdAt) {}

    @Description("What is put.")
    record CartItemCreate(
            @Description("Product") int productId,
            @Min(1) @Description("How many") int quantity) {}

    @Description("What was put.")
    record CartItem(
            @Description("Product") int productId,
            @Min(1) @Description("How many") int quantity,
            @Description("Id") int id,
            @Description("Whose") int userId,
            @Description("Details") Product product,
            @Description("Total") double totalPrice) {}

    record OrderItem(
            int productId,
            @Positive double unitPrice,
            @Min(1) int quantity) {}

    record OrderCreate(
            int userId,
            @Size(min = 1) @Description("Items") List<OrderItem> items,
            @Size(min = 10, max = 500) String address,
            @Nullable @Size(max = 500) String notes) {}

    record OrderUpdate(
            @Nullable State status,
            @Nullable @Size(min = 10, max = 500) String address,
            @Nullable @Size(max = 500) String notes) {}

    record Order(
            int userId,
            @Size(min = 1) @Description("Items") List<OrderItem> items,
            @Size(min = 10, max = 500) String address,
            @Nullable @Size(max = 500) String notes,
            int id,
            State status,
            double total,
            @Default("0.0") double shipping) {}

    @Description("A page.")
    record Paged(
            @Description("Items") List<Object> items,
            @Description("Total") int total,
            @Description("Page") int page,
            @Description("Pages") int pages) {}

    private static final List<Product> PRODUCTS = IntStream.range(1, 6)
            .mapToObj(i -> new Product(
                    "Product " + i,
                    10.0 * i,
                    i % 2 == 0 ? Category.BOOKS : Category.FOOD,
                    i,
                    i != 3,
                    List.of("t"),
                    Ordered.map("size", Map.of("x", i), "list", Arrays.asList(null, 1.5)),
                    i,
                    NOW))
            .toList();

    private static final Dependency<Boolean> USER = depends(HttpBearer.of().autoError(false), MarketProgram::known);

    private static boolean known(Optional<HttpAuthorizationCredentials> credentials) {
        Map<String, String> challenge = Map.of("WWW-Authenticate", "Bearer");
        if (!credentials
                .orElseThrow(() -> new HttpException(401, "Not authenticated", challenge))
                .credentials()
                .equals("market")) {
            throw new HttpException(401, "Wrong token", challenge);
        }
        return true;
    }

    static FastApi app() {
        return FastApi.of(open().tags("Public"), closed().tags("Authenticated").dependencies(USER))
                .title("Market")
                .description("Buy and sell")
                .version("1.0.0");
    }

    private static Input<Integer> id(String name, String description) {
        return path(name, int.class).where(gt(0)).description(description);
    }

    private static ApiRouter open() {
        return ApiRouter.of(
                get("/").name("root")
                        .description("The root. For everybody.")
                        .responseModel(Done.class)
                        .handle(() -> new Done(true, "Market", NOW)),
                get("/info")
                        .name("info")
                        .description("About it.")
                        .handle(() ->
                                Ordered.map("name", "Market", "features", List.of("a", "b"), "revenue", 25000.00)),
                get("/products/{product_id}")
                        .name("get_product")
                        .description("One product.")
                        .responseModel(Product.class)
                        .params(id("product_id", "Product"))
                        .handle(MarketProgram::product),
                get("/products/")
                        .name("list_products")
                        .description("All products.")
                        .responseModel(Paged.class)
                        .params(
                                query("page", int.class)
                                        .where(ge(1))
                                        .description("Page")
                                        .orElse(1),
                                query("size", int.class)
                                        .where(ge(1), le(100))
                                        .description("Size")
                                        .orElse(10),
                                query("sort_by").description("Field").optional(),
                                query("sort_order")
                                        .where(pattern("^(asc|desc)$"))
                                        .description("Order")
                                        .orElse("asc"),
                                query("category", Category.class)
                                        .description("Category")
                                        .optional(),
                                query("min_price", double.class)
                                        .where(ge(0))
                                        .description("Least")
                                        .optional(),
                                query("is_available", boolean.class)
                                        .description("Whether there")
                                        .optional())
                        .handle(MarketProgram::products),
                get("/analytics/popular")
                        .name("popular")
                        .description("What sells.")
                        .params(query("limit", int.class).where(ge(1), le(50)).orElse(10))
                        .handle(limit -> popular(limit)));
    }

    private static Object popular(int limit) {
        List<Map<String, @Nullable Object>> found =
                PRODUCTS.stream().limit(limit).map(MarketProgram::written).toList();
        return Ordered.map("products", found, "total", found.size());
    }

    private static Map<String, @Nullable Object> written(Product product) {
        return Ordered.map(
                "id",
                product.id(),
                "name",
                product.name(),
                "price",
                product.price(),
                "category",
                product.category(),
                "stock",
                product.stock(),
                "is_available",
                product.isAvailable(),
                "tags",
                product.tags(),
                "specifications",
                product.specifications(),
                "created_at",
                product.createdAt());
    }

    private static Product product(int id) {
        return PRODUCTS.stream()
                .filter(product -> product.id() == id)
                .findFirst()
                .orElseThrow(() -> new HttpException(404, "No such product"));
    }

    private static Paged products(
            int page,
            int size,
            Optional<String> sortBy,
            String sortOrder,
            Optional<Category> category,
            Optional<Double> minPrice,
            Optional<Boolean> available) {
        List<Map<String, @Nullable Object>> found = PRODUCTS.stream()
                .filter(product -> category.isEmpty() || product.category() == category.get())
                .filter(product -> minPrice.isEmpty() || product.price() >= minPrice.get())
                .filter(product -> available.isEmpty() || available.get().equals(product.isAvailable()))
                .map(MarketProgram::written)
                .toList();
        List<Object> items = found.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(Object.class::cast)
                .toList();
        return new Paged(items, found.size(), page, (found.size() + size - 1) / size);
    }

    private static ApiRouter closed() {
        return ApiRouter.of(
                post("/users/")
                        .name("create_user")
                        .description("Make a buyer.")
                        .status(201)
                        .responseModel(Buyer.class)
                        .params(body("user", BuyerCreate.class))
                        .handle(user -> new Buyer(
                                user.username(), user.email(), user.phone(), user.role(), user.isActive(), 1, NOW)),
                post("/products/")
                        .name("create_product")
                        .description("Make a product.")
                        .status(201)
                        .responseModel(Product.class)
                        .params(body("product", ProductCreate.class))
                        .handle(p -> new Product(
                                p.name(),
                                p.price(),
                                p.category(),
                                p.stock(),
                                p.isAvailable(),
                                p.tags(),
                                p.specifications(),
                                9,
                                NOW)),
                carts(),
                orders());
    }

    private static ApiRouter carts() {
        return ApiRouter.of(
                post("/cart/{user_id}/items/")
                        .name("add_to_cart")
                        .description("Put into the cart.")
                        .status(201)
                        .responseModel(CartItem.class)
                        .params(id("user_id", "User"), body("cart_item", CartItemCreate.class))
                        .handle(MarketProgram::added),
                put("/cart/{user_id}/items/{item_id}")
                        .name("update_cart_item")
                        .description("Change how many.")
                        .responseModel(CartItem.class)
                        .params(
                                id("user_id", "User"),
                                id("item_id", "Item"),
                                body("quantity", int.class).where(ge(1)).description("How many"))
                        .handle((user, item, quantity) ->
                                new CartItem(1, quantity, item, user, PRODUCTS.get(0), 10.0 * quantity)),
                delete("/cart/{user_id}/items/{item_id}")
                        .name("remove_from_cart")
                        .description("Take it out.")
                        .responseModel(Done.class)
                        .params(id("user_id", "User"), id("item_id", "Item"))
                        .handle((user, item) -> new Done(true, item + " of " + user, NOW)));
    }

    private static CartItem added(int user, CartItemCreate item) {
        Product found = product(item.productId());
        if (!found.isAvailable()) {
            throw new HttpException(400, "Not there");
        }
        if (item.quantity() > found.stock()) {
            throw new HttpException(400, "Too many");
        }
        return new CartItem(found.id(), item.quantity(), 1, user, found, found.price() * item.quantity());
    }

    private static ApiRouter orders() {
        return ApiRouter.of(
                post("/orders/")
                        .name("create_order")
                        .description("Order it.")
                        .status(201)
                        .responseModel(Order.class)
                        .params(body("order", OrderCreate.class))
                        .handle(MarketProgram::order),
                put("/orders/{order_id}")
                        .name("update_order")
                        .description("Change it.")
                        .responseModel(Order.class)
                        .params(id("order_id", "Order"), body("order_update", OrderUpdate.class))
                        .handle((id, update) -> new Order(
                                1,
                                List.of(new OrderItem(1, 99.99, 1)),
                                Objects.requireNonNullElse(update.address(), "123 Some Street"),
                                update.notes(),
                                id,
                                Objects.requireNonNullElse(update.status(), State.PENDING),
                                99.99,
                                0)));
    }

    private static Order order(OrderCreate order) {
        double total = order.items().stream()
                .mapToDouble(item -> item.unitPrice() * item.quantity())
                .sum();
        return new Order(
                order.userId(),
                order.items(),
                order.address(),
                order.notes(),
                1,
                State.PENDING,
                total,
                total < 100 ? 10.0 : 0.0);
    }
}
