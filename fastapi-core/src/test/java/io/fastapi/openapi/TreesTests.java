package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TreesTests {

    private static ObjectNode tree(String json) {
        return (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
    }

    @Test
    void updatesMergeObjectsJoinArraysAndReplaceTheRest() {
        ObjectNode target = tree("{'a':{'b':1,'c':[1]},'d':1}");
        Trees.update(target, tree("{'a':{'c':[2],'e':3},'d':{'f':1},'g':2}"));
        assertThat(target).isEqualTo(tree("{'a':{'b':1,'c':[1,2],'e':3},'d':{'f':1},'g':2}"));
    }

    @Test
    void nullMembersAreRemovedButNotNullItems() {
        ObjectNode tree = tree("{'a':null,'b':[null,{'c':null}],'d':{'e':null}}");
        Trees.removeNulls(tree);
        assertThat(tree).isEqualTo(tree("{'b':[null,{}],'d':{}}"));
    }

    @Test
    void numbersThatJsonDoesNotHaveAreNull() {
        ObjectNode tree = tree("{'a':1e999,'b':[-1e999,{'c':1e999},1e300],'d':123456789012345678901234567890}");
        tree.put("e", Float.NaN);
        assertThat(Trees.numbersOfNoJson(tree)).containsExactly("/a", "/b/0", "/b/1/c", "/e");

        Trees.removeNulls(tree);
        assertThat(tree).isEqualTo(tree("{'b':[null,{},1e300],'d':123456789012345678901234567890}"));
        assertThat(Trees.numbersOfNoJson(tree)).isEmpty();
    }
}
