package com.example.catalogue.pictures;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsAsync;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.security;
import static io.fastapi.types.constraint.Constraints.ge;

import com.example.catalogue.CatalogueSettings;
import com.example.catalogue.dependencies.Caller;
import com.example.catalogue.items.Belongings;
import com.example.catalogue.items.ItemTable;
import com.example.catalogue.items.StoredItem;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Param;
import io.fastapi.operation.ResponseClass;
import io.fastapi.routing.ApiRouter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The picture of an item: staff sends it, everybody sees it. The folder is opened with the application and closed with it. */
@Configuration(proxyBeanMethods = false)
class PictureRouter {

    private static final Param<Integer> ITEM_ID = path("item_id", int.class).where(ge(1));

    @Bean
    Dependency<PictureFolder> pictureFolder(CatalogueSettings settings) {
        return depends(() -> PictureFolder.open(settings.pictureDirectory())).closing(PictureFolder::close);
    }

    @Bean
    Dependency<Belongings> picturesOfItems(Dependency<PictureFolder> folder) {
        return depends(folder, opened -> item -> {
            if (item.picture() != null) {
                opened.delete(item.picture());
            }
        });
    }

    @Bean
    ApiRouter pictures(
            Dependency<DatabaseClient> session,
            Dependency<Caller> caller,
            Dependency<PictureFolder> folder,
            CatalogueSettings settings) {
        Dependency<NewPicture> picture =
                depends(folder, file("picture"), NewPicture::store).closing(NewPicture::close);
        Dependency<String> shown = dependsAsync(session, ITEM_ID, PictureRouter::pictureOf);
        return ApiRouter.of(
                        put("/picture")
                                .status(204)
                                .responses(404, "There is no such item")
                                .responses(415, "The file is no picture that browsers show")
                                .maxBodySize(settings.pictureSize().toBytes())
                                .dependencies(security(caller, "items"))
                                .params(picture, session, ITEM_ID, backgroundTasks())
                                .handleAsync(PictureRouter::putPicture),
                        get("/picture")
                                .responseClass(ResponseClass.FILE)
                                .responses(404, "There is no such item, or it has no picture")
                                .name("read_picture")
                                .params(folder, shown)
                                .handle(PictureFolder::show))
                .prefix("/items/{item_id}")
                .tags("pictures")
                .lifespan(folder);
    }

    private static Mono<Void> putPicture(
            NewPicture picture, DatabaseClient session, int itemId, BackgroundTasks tasks) {
        return ItemTable.findToChange(session, itemId).flatMap(item -> {
            String old = item.picture();
            if (old != null) {
                tasks.add(() -> picture.folder().delete(old)); // after the answer, and so after the commit
            }
            return ItemTable.save(session, item.withPicture(picture.name())).then();
        });
    }

    private static Mono<String> pictureOf(DatabaseClient session, int itemId) {
        return ItemTable.find(session, itemId)
                .mapNotNull(StoredItem::picture)
                .switchIfEmpty(Mono.error(() -> new HttpException(404, "No picture")));
    }
}
