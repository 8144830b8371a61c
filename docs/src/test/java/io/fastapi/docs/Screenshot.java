package io.fastapi.docs;

import java.util.List;

/**
 * A picture of {@code /docs} on a page. The page says what it shows in the text that stands for it: {@code ![..](images/NAME.png)}.
 *
 * @param name the name of its file
 * @param page where it is
 * @param application the class below this package that is looked at
 * @param operation the part of an operation's summary that is clicked to open it; empty for none
 * @param rows how many pixels it is high
 */
record Screenshot(String name, String page, String application, String operation, int rows) {

    /** All of them. */
    static List<Screenshot> all() {
        return List.of(
                new Screenshot("first-steps", "first-steps.md", "firststeps.Main", "", 290),
                new Screenshot("query-models", "tutorial/query-models.md", "querymodels.Main", "/items/", 560),
                new Screenshot("body-multiple", "tutorial/body-multiple.md", "bodymultiple.Main", "/offers/", 450),
                new Screenshot("forms-and-files", "tutorial/forms-and-files.md", "formsandfiles.Main", "/albums/", 480),
                new Screenshot("security", "tutorial/security-first-steps.md", "securityfirststeps.Main", "", 420));
    }

    /** The picture on its page. */
    String link() {
        return "](" + (this.page.contains("/") ? "../" : "") + "images/" + this.name + ".png)";
    }

    @Override
    public String toString() {
        return this.name;
    }
}
