package com.example

import io.fastapi.Dsl.*
import io.fastapi.error.HttpException
import io.fastapi.routing.ApiRouter
import jakarta.validation.constraints.NotBlank
import jakarta.validation.constraints.Positive
import kotlinx.coroutines.delay
import kotlinx.coroutines.reactor.mono
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.context.annotation.Bean

@JvmRecord
data class Item(@get:NotBlank val name: String, @get:Positive val price: Double, val note: String?)

@SpringBootApplication
class Main {

    @Bean
    fun operations(): ApiRouter =
        ApiRouter.of(
            get("/items/{item_id}")
                .params(path("item_id", Int::class.javaPrimitiveType!!))
                .handle { id -> mapOf("item_id" to id) },
            post("/items/").params(body(Item::class.java)).handle { item -> item },
            get("/later/{name}").params(path("name")).handleAsync { name -> mono { later(name) } },
        )

    suspend fun later(name: String): String {
        if (name == "never") {
            throw HttpException(404, "Never")
        }
        delay(1)
        return "$name, later"
    }
}

fun main(arguments: Array<String>) {
    runApplication<Main>(*arguments)
}
