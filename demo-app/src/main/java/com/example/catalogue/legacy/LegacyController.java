package com.example.catalogue.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An annotated controller that was there before; it keeps working, and springdoc shows it in the same document. */
@RestController
class LegacyController {

    record Stock(@JsonProperty("item_id") int itemId, int pieces) {}

    @GetMapping("/legacy/stock/{itemId}")
    Stock stock(@PathVariable("itemId") int itemId) {
        return new Stock(itemId, 7);
    }
}
