package io.fastapi.autoconfigure;

import org.springframework.core.io.ResourceLoader;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveView;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

/**
 * What views of Thymeleaf have beyond others.
 *
 * @param resources finds templates
 * @param prefix stands before the name of one
 * @param suffix may be left out of the name
 */
record ThymeleafKind(ResourceLoader resources, String prefix, String suffix) implements ViewRenderer.Kind {

    private static final int PIECE = 8 * 1024;

    @Override
    public boolean hasAny(ViewResolver resolver) {
        return resolver instanceof ThymeleafReactiveViewResolver;
    }

    @Override
    public boolean exists(String name) {
        return this.resources.getResource(this.prefix + name).exists()
                || this.resources.getResource(this.prefix + name + this.suffix).exists();
    }

    @Override
    public void stream(View view) {
        if (view instanceof ThymeleafReactiveView thymeleaf) {
            thymeleaf.setResponseMaxChunkSizeBytes(PIECE);
        }
    }

    /** The innermost place that is known: the others only include it. */
    @Override
    public String place(Throwable failure) {
        String place = "";
        int depth = 0;
        for (Throwable each = failure; each != null && depth < 16; each = each.getCause(), depth++) {
            if (each instanceof TemplateProcessingException known && known.hasLineAndCol()) {
                place = ", in " + known.getTemplateName() + " line " + known.getLine() + ", column " + known.getCol();
            }
        }
        return place;
    }
}
