package com.example.catalogue;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An annotated controller that was there before; it keeps working. */
@RestController
class LegacyController {

    record Stock(int itemId, int pieces) {}

    @GetMapping("/legacy/stock/{itemId}")
    Stock stock(@PathVariable("itemId") int itemId) {
        return new Stock(itemId, 7);
    }
}
