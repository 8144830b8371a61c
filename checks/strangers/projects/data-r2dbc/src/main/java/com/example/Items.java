package com.example;

import org.springframework.data.annotation.Id;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;

interface Items extends ReactiveCrudRepository<Items.Item, Integer> {

    record Item(@Id int itemId, String name) {}
}
