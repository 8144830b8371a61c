package ${package};

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.routing.ApiRouter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Items, in memory. */
@Configuration(proxyBeanMethods = false)
public class ItemOperations {

    record Item(@NotBlank String name, @Positive double price) {}

    record StoredItem(int itemId, String name, double price) {}

    private final Map<Integer, StoredItem> items = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();

    @Bean
    ApiRouter itemRouter() {
        return ApiRouter.of(
                        post("/").status(201).params(body(Item.class)).handle(this::createItem),
                        get("/{item_id}").params(path("item_id", int.class)).handle(this::readItem))
                .prefix("/items")
                .tags("items");
    }

    private StoredItem createItem(Item item) {
        StoredItem stored = new StoredItem(this.lastId.incrementAndGet(), item.name(), item.price());
        this.items.put(stored.itemId(), stored);
        return stored;
    }

    private StoredItem readItem(int itemId) {
        StoredItem stored = this.items.get(itemId);
        if (stored == null) {
            throw new HttpException(404, "Item not found");
        }
        return stored;
    }
}
