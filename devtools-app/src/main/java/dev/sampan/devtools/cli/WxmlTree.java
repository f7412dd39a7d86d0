package dev.sampan.devtools.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;

/// Reads the WXML text that the automation protocol gives for a live tree back into a tree of nodes
/// (`{tag, attrs, children}`, text as strings). That text is always well formed, so this is no parser of WXML sources.
final class WxmlTree {
    private final String text;
    private int at;

    private WxmlTree(String text) {
        this.text = text;
    }

    static ArrayNode parse(String wxml) {
        return new WxmlTree(wxml).nodes();
    }

    private ArrayNode nodes() {
        ArrayNode root = Output.JSON.createArrayNode();
        Deque<ArrayNode> open = new ArrayDeque<>();
        open.push(root);
        while (at < text.length()) {
            if (text.startsWith("</", at)) {
                at = text.indexOf('>', at) + 1;
                if (open.size() > 1) {
                    open.pop();
                }
            } else if (text.charAt(at) == '<') {
                ObjectNode node = open.element().addObject();
                if (element(node)) {
                    open.push(node.putArray("children"));
                }
            } else {
                int end = text.indexOf('<', at);
                end = end < 0 ? text.length() : end;
                open.element().add(decode(text.substring(at, end)));
                at = end;
            }
        }
        return root;
    }

    /// Reads one start tag; true when content follows.
    private boolean element(ObjectNode node) {
        at++;
        node.put("tag", name());
        ObjectNode attributes = Output.JSON.createObjectNode();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>' || text.startsWith("/>", at)) {
                if (!attributes.isEmpty()) {
                    node.set("attrs", attributes);
                }
                at += c == '>' ? 1 : 2;
                return c == '>';
            }
            if (c == ' ') {
                at++;
                continue;
            }
            String name = name();
            if (text.startsWith("=\"", at)) {
                int end = text.indexOf('"', at + 2);
                attributes.put(name, decode(text.substring(at + 2, end)));
                at = end + 1;
            } else {
                attributes.put(name, true);
            }
        }
        return false;
    }

    private String name() {
        int start = at;
        while (at < text.length() && " =>/".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            at++; // never stand still on text that nobody wrote
        }
        return text.substring(start, at);
    }

    private static String decode(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
