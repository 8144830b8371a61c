package io.fastapi.conformance;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.operation.FormLimits;
import io.fastapi.operation.Operation;
import io.fastapi.operation.OperationSpec;
import io.fastapi.routing.ApiRouter;
import java.util.List;

/** {@code twins/form_limits.py}. */
final class FormLimitsTwin {

    private FormLimitsTwin() {}

    static FastApi app() {
        ApiRouter router = ApiRouter.of(
                        counted(post("/inherited/").name("read_inherited")),
                        counted(post("/more/")
                                .name("read_more")
                                .formLimits(FormLimits.of().maxFiles(2))))
                .formLimits(FormLimits.of().maxFiles(1));
        FastApi sub = FastApi.of(counted(post("/files/").name("read_sub_files")))
                .formLimits(FormLimits.of().maxFiles(1));
        return FastApi.of(
                        post("/plain/")
                                .name("read_plain")
                                .params(form("value").list())
                                .handle(values -> values.size()),
                        post("/files/")
                                .name("read_files")
                                .params(
                                        file("file", byte[].class).list(),
                                        form("value").orElse(""))
                                .handle((files, value) -> List.of(files.size(), value.length())),
                        counted(post("/own/")
                                .name("read_own")
                                .formLimits(FormLimits.of().maxFields(3).maxFiles(1))),
                        post("/none/")
                                .name("read_none")
                                .formLimits(
                                        FormLimits.of().maxFields(0).maxFiles(0).maxPartSize(0))
                                .params(
                                        file("file", byte[].class).list().orElse(List.of()),
                                        form("value").orElse(""))
                                .handle((files, value) -> List.of(files.size(), value.length())),
                        ApiRouter.of(router)
                                .prefix("/router")
                                .formLimits(FormLimits.of().maxFields(1).maxFiles(3)))
                .formLimits(FormLimits.of().maxFields(2).maxPartSize(2048))
                .mount("/sub", sub);
    }

    private static Operation counted(OperationSpec spec) {
        return spec.params(
                        file("file", byte[].class).list(), form("value").list().orElse(List.of()))
                .handle((files, values) -> List.of(files.size(), values.size()));
    }
}
