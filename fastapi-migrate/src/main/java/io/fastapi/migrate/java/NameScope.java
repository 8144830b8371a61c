package io.fastapi.migrate.java;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that may stand beside each other: none twice, not even in other letters, since some file systems do not tell them apart. */
public final class NameScope {

    /** Simple names that the generated source imports or that stand for classes everywhere. */
    private static final Set<String> USED =
            Set.of(("apikeycookie apikeyheader apikeyquery apirouter application arrays aux base64 bean"
                            + " bigdecimal body boolean byte callback character class classes comparable component"
                            + " con contact decimalmax decimalmin default dependency deprecated description"
                            + " discriminator documented double dsl duration email enum error example exception"
                            + " externaldocs extra fastapi float functionalinterface httpbase httpbasic httpbearer"
                            + " httpdigest httpexception httpurl inet4address inet6address inetaddress integer"
                            + " iterable json jsonanysetter jsonformat jsonproperty jsonschemaextra"
                            + " jsonschemaserializationdefaultsrequired jsonsubtypes jsontypeinfo jsontypename"
                            + " jsonvalue license list literal localdate localtime long map math max min module"
                            + " multipleof negative negativeorzero nul nullable number oauth2"
                            + " oauth2authorizationcodebearer oauth2passwordbearer oauthflow object omittable"
                            + " openidconnect operation optional override package param path pattern positive"
                            + " positiveorzero prn process record request response responseclass responsedoc runtime"
                            + " runtimeexception safevarargs schemaname schemes secret security server"
                            + " serversentevent set short size springapplication springbootapplication stream strict"
                            + " string stringbuilder suppresswarnings system tag temporal thread throwable title"
                            + " todo typeref union uploadfile uri url uuid void zoneid")
                    .split(" "));

    /** Functions that a router calls by their simple names. */
    private static final Set<String> FUNCTIONS = Set.of(
            ("body cookie decimalplaces delete depends email file finite form frontend ge get gt header host httpurl le lt"
                            + " maxdigits maxitems maxlength minitems minlength model mount multipleof none oneof options"
                            + " param patch path pattern post put query request requires response route router security"
                            + " strict strip head trace check base64 websocket tolower toupper")
                    .split(" "));

    private final Set<String> taken = new HashSet<>();

    /** A scope for names of classes, in which those are taken that the generated source uses itself. */
    public static NameScope ofClasses() {
        NameScope scope = new NameScope();
        scope.taken.addAll(USED);
        return scope;
    }

    /** A scope for the methods of a router, in which the names of the functions are taken that it calls. */
    public static NameScope ofHandlers() {
        NameScope scope = new NameScope();
        scope.taken.addAll(FUNCTIONS);
        return scope;
    }

    /** The name, or the name with a suffix that makes it different from all before. */
    public String unique(String name, String suffix) {
        String candidate = name;
        for (int i = 1; !this.taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + suffix + ((i == 1) ? "" : i);
        }
        return candidate;
    }
}
