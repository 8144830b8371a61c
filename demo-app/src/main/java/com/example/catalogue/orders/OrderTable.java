package com.example.catalogue.orders;

import com.example.catalogue.Page;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The SQL of orders. */
final class OrderTable {

    private OrderTable() {}

    static Mono<Receipt> add(DatabaseClient session, String customer, String item, int quantity, double total) {
        return session.sql("""
                        INSERT INTO orders (customer, item, quantity, total)
                        VALUES (:customer, :item, :quantity, :total)""")
                .bind("customer", customer)
                .bind("item", item)
                .bind("quantity", quantity)
                .bind("total", total)
                .filter(statement -> statement.returnGeneratedValues("order_id"))
                .mapValue(Integer.class)
                .one()
                .map(id -> new Receipt(id, customer, item, quantity, total));
    }

    /** The orders of a customer, the newest first. */
    static Mono<Page<Receipt>> list(DatabaseClient session, String customer, Paging paging) {
        Mono<Long> total = session.sql("SELECT COUNT(*) FROM orders WHERE customer = :customer")
                .bind("customer", customer)
                .mapValue(Long.class)
                .one();
        Mono<List<Receipt>> orders = session.sql("""
                        SELECT * FROM orders WHERE customer = :customer
                        ORDER BY order_id DESC LIMIT :limit OFFSET :skip""")
                .bind("customer", customer)
                .bind("limit", paging.limit())
                .bind("skip", paging.skip())
                .mapProperties(Receipt.class)
                .all()
                .collectList();
        return total.flatMap(count -> orders.map(page -> new Page<>(page, count)));
    }
}
