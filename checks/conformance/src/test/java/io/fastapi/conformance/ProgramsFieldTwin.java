package io.fastapi.conformance;

import static io.fastapi.Dsl.mount;

import io.fastapi.FastApi;

/** {@code twins/programs_field.py}, each of whose applications has a class of its own. */
final class ProgramsFieldTwin {

    private ProgramsFieldTwin() {}

    static FastApi app() {
        return FastApi.of(
                mount("/desk", DeskProgram.app()),
                mount("/files", new OnceProgram().app()),
                mount("/terms", TermsProgram.app()));
    }
}
