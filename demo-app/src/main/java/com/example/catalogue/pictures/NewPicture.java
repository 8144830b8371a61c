package com.example.catalogue.pictures;

import io.fastapi.input.UploadFile;
import java.io.IOException;
import java.util.Optional;

/** A picture that was just sent: a file in the folder, which is deleted again if the request fails. */
record NewPicture(PictureFolder folder, String name) {

    static NewPicture store(PictureFolder folder, UploadFile sent) throws IOException {
        return new NewPicture(folder, folder.store(sent));
    }

    void close(Optional<Throwable> failure) throws IOException {
        if (failure.isPresent()) {
            this.folder.delete(this.name);
        }
    }
}
