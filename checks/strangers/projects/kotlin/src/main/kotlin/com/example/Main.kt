package com.example

import io.fastapi.Dsl.*
import io.fastapi.error.HttpException
import io.fastapi.routing.ApiRouter
import io.fastapi.types.model.Default
import jakarta.validation.constraints.NotBlank
import jakarta.validation.constraints.Positive
import java.util.Optional
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.reactor.asFlux
import kotlinx.coroutines.reactor.mono
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.context.annotation.Bean

@JvmRecord
data class Item(
    @get:NotBlank val name: String,
    @get:Positive val price: Double,
    @get:Default("1") val count: Int,
    val note: Optional<String>,
)

@SpringBootApplication
class Main {

    @Bean
    fun operations(): ApiRouter =
        ApiRouter.of(
            get("/items/{item_id}")
                .params(path("item_id", Int::class.java))
                .handle { id -> mapOf("item_id" to id) },
            get("/items/").params(query(Item::class.java)).handle { item -> item },
            get("/later/{name}").params(path("name")).handleAsync { name -> mono { later(name) } },
            get("/numbers").handleAsync { numbers().asFlux() },
            get("/greetings/{name}").params(path("name")).handle(::greet),
        )

    suspend fun later(name: String): String {
        if (name == "never") {
            throw HttpException(404, "Never")
        }
        delay(1)
        return "$name, later"
    }

    fun numbers() = flow {
        emit(1)
        delay(1)
        emit(2)
    }

    fun greet(name: String): String = "Hello $name"
}

fun main(arguments: Array<String>) {
    runApplication<Main>(*arguments)
}
