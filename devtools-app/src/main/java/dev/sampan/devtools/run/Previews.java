package dev.sampan.devtools.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sampan.devtools.run.ConsoleValue.Kind;
import dev.sampan.devtools.run.ConsoleValue.Member;
import java.util.ArrayList;
import java.util.List;

/// Reads the previews of logged values that the base library makes (docs/contracts/host.md, `log`). Pure.
public final class Previews {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHOWN_MEMBERS = 5;

    private Previews() {}

    /// The arguments of one console call.
    ///
    /// @param argsJson JSON array of previews
    public static List<ConsoleValue> values(String argsJson) {
        try {
            var values = new ArrayList<ConsoleValue>();
            // A string that stands alone is text; inside an object it is shown with quotes.
            JSON.readTree(argsJson)
                    .forEach(arg -> values.add(arg.isTextual() ? ConsoleValue.ofText(arg.asText()) : value(arg)));
            return values;
        } catch (JsonProcessingException e) {
            return List.of(ConsoleValue.ofText(argsJson));
        }
    }

    public static ConsoleValue value(JsonNode node) {
        if (node.isTextual()) {
            return new ConsoleValue.Plain(Kind.STRING, '"' + node.asText() + '"');
        }
        if (node.isNumber()) {
            return new ConsoleValue.Plain(Kind.NUMBER, node.asText());
        }
        if (node.isBoolean()) {
            return new ConsoleValue.Plain(Kind.BOOLEAN, node.asText());
        }
        if (!node.isObject()) {
            return new ConsoleValue.Plain(Kind.NOTHING, "null");
        }
        return marked(node);
    }

    private static ConsoleValue marked(JsonNode node) {
        var text = node.path("text").asText("");
        return switch (node.path("@").asText("")) {
            case "undefined" -> new ConsoleValue.Plain(Kind.NOTHING, "undefined");
            case "number" -> new ConsoleValue.Plain(Kind.NUMBER, text);
            case "bigint" -> new ConsoleValue.Plain(Kind.NUMBER, text.endsWith("n") ? text : text + "n");
            case "symbol", "date", "regexp" -> new ConsoleValue.Plain(Kind.SYMBOL, text);
            case "function" -> new ConsoleValue.Plain(Kind.FUNCTION, "ƒ " + text + "()");
            case "error" -> new ConsoleValue.Plain(Kind.TEXT, text);
            case "array" -> sequence(node, "");
            case "set" -> sequence(node, "Set");
            case "map" -> map(node);
            case "object" -> object(node);
            case "circular" -> new ConsoleValue.Plain(Kind.NOTHING, "[circular]");
            case "deep" -> new ConsoleValue.Plain(Kind.NOTHING, (text.isEmpty() ? "Object" : text) + " {…}");
            default -> ConsoleValue.ofText(node.toString());
        };
    }

    private static ConsoleValue sequence(JsonNode node, String name) {
        var members = new ArrayList<Member>();
        for (var item : node.path("items")) {
            members.add(new Member(Integer.toString(members.size()), value(item)));
        }
        var length = node.path("length").asInt(members.size());
        var shown = members.stream()
                .limit(SHOWN_MEMBERS)
                .map(member -> shortly(member.value()))
                .toList();
        var more = length > shown.size() ? ", …" : "";
        var count = "(" + length + ") ";
        return new ConsoleValue.Parts(
                name + count + "[" + String.join(", ", shown) + more + "]", members, length > members.size());
    }

    private static ConsoleValue map(JsonNode node) {
        var members = new ArrayList<Member>();
        for (var pair : node.path("items")) {
            members.add(new Member(shortly(value(pair.path(0))), value(pair.path(1))));
        }
        var length = node.path("length").asInt(members.size());
        return new ConsoleValue.Parts(
                "Map(" + length + ") " + braces(members, length), members, length > members.size());
    }

    private static ConsoleValue object(JsonNode node) {
        var members = new ArrayList<Member>();
        for (var pair : node.path("props")) {
            members.add(new Member(pair.path(0).asText(), value(pair.path(1))));
        }
        var more = node.path("more").asInt(0);
        var name = node.path("name").asText("");
        var prefix = name.isEmpty() || name.equals("Object") ? "" : name + " ";
        return new ConsoleValue.Parts(prefix + braces(members, members.size() + more), members, more > 0);
    }

    private static String braces(List<Member> members, int length) {
        var shown = members.stream()
                .limit(SHOWN_MEMBERS)
                .map(member -> member.name() + ": " + shortly(member.value()))
                .toList();
        return "{" + String.join(", ", shown) + (length > shown.size() ? ", …" : "") + "}";
    }

    // One level only: a line of the console is for a glance, the rest is one click away.
    private static String shortly(ConsoleValue value) {
        return switch (value) {
            case ConsoleValue.Plain plain ->
                plain.text().length() > 60 ? plain.text().substring(0, 60) + "…" : plain.text();
            case ConsoleValue.Parts parts ->
                parts.text().contains("[") && !parts.text().startsWith("{") ? "[…]" : "{…}";
        };
    }
}
