package io.fastapi.springdoc;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What has not become operations yet. Its {@code Item} is another one. */
@RestController
class StockController {

    record Item(long id, int pieces) {}

    @GetMapping("/stock/{id}")
    Item stock(@PathVariable("id") long id) {
        return new Item(id, 7);
    }

    @PostMapping("/items/")
    Item hidden(@RequestBody Item item) {
        return item;
    }

    /** Another name for the variable does not bring it before an operation. */
    @GetMapping("/baskets/{name}")
    Item hiddenToo(@PathVariable("name") String name) {
        return new Item(name.length(), 1);
    }

    @DeleteMapping("/baskets/{name}")
    Item removed(@PathVariable("name") String name) {
        return new Item(name.length(), 0);
    }
}
