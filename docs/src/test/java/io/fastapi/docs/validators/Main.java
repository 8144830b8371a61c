package io.fastapi.docs.validators;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.routing.ApiRouter;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::booking[]
    record Isbn(@JsonValue String digits) {

        Isbn {
            digits = digits.replace("-", "");
            if (digits.length() != 13) {
                throw new IllegalArgumentException("an ISBN has 13 digits");
            }
        }
    }

    record Loan(Isbn isbn, LocalDate from, LocalDate to) {

        Loan {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("to must not be before from");
            }
        }
    }

    @Bean
    ApiRouter loans() {
        return ApiRouter.of(post("/loans/").params(body(Loan.class)).handle(this::addLoan));
    }

    Loan addLoan(Loan loan) {
        return loan;
    }
    // end::booking[]

    // tag::jakarta[]
    record Reader(@Positive int age, @Nullable String guardian) {

        @AssertTrue(message = "a child needs a guardian")
        boolean isGuarded() {
            return this.age >= 18 || this.guardian != null;
        }
    }

    @Bean
    ApiRouter readers() {
        return ApiRouter.of(post("/readers/").params(body(Reader.class)).handle(this::addReader));
    }

    Reader addReader(Reader reader) {
        return reader;
    }
    // end::jakarta[]
}
