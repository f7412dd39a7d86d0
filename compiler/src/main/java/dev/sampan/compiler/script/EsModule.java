package dev.sampan.compiler.script;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstClassExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstTaggedTpl;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstObjectLit;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstModuleExportName;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstProgram;
import com.caoccao.javet.swc4j.ast.miscs.Swc4jAstSwitchCase;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportAll;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultExpr;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamespaceSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImport;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportDefaultSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportStarAsSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstBlockStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstClassDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstExprStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns an ES module into CommonJS by editing its text: every line keeps its number and its look, only imports,
/// exports and uses of imported names change. Imports are required before the body runs, exports are live getters
/// that exist before that, so that modules that import each other work as they do natively.
final class EsModule {

    record Converted(String code, SourceMap map) {
        /// The same behind a step that made its source.
        Converted after(SourceMap first) {
            return new Converted(code, map.after(first));
        }
    }

    /// A use of an imported name is recognised by name and scope, which the parser's analysis numbers.
    private record Binding(String name, int scope) {}

    private final String text;
    private final TextEdits edits;
    private final int[] offsets;
    private final String mark;
    private final Map<Binding, String> imported = new HashMap<>();
    private final List<String[]> getters = new ArrayList<>();
    private final List<String> starExports = new ArrayList<>();
    private final Set<Integer> statementStarts = new HashSet<>();
    private final List<Swc4jAstNamedExport> exportLists = new ArrayList<>();
    private final List<Required> required = new ArrayList<>();

    private record Required(String variable, String literal, int offset, boolean asDefault, boolean asNamespace) {}

    private EsModule(String text) {
        this.text = text;
        this.edits = new TextEdits(text);
        this.offsets = codePointOffsets(text);
        this.mark = freeName("_$");
    }

    static Converted convert(String path, String text, ISwc4jAstProgram<?> program) {
        EsModule module = new EsModule(text);
        for (ISwc4jAst item : program.getChildNodes()) {
            module.declaration(item);
        }
        // an export list may name what is imported further down
        module.exportLists.forEach(module::namedExport);
        module.uses(program);
        module.lead();
        TextEdits.Result result = module.edits.apply(path);
        return new Converted(result.text(), result.map());
    }

    /// Makes the `import()` of a script that is no module a `require`; nothing else changes.
    static Converted script(String path, String text, ISwc4jAstProgram<?> program) {
        EsModule script = new EsModule(text);
        script.uses(program);
        TextEdits.Result result = script.edits.apply(path);
        return new Converted(result.text(), result.map());
    }

    private void declaration(ISwc4jAst item) {
        switch (item) {
            case Swc4jAstImportDecl decl -> importDeclaration(decl);
            case Swc4jAstExportDecl decl -> {
                edits.blank(start(decl), start(decl.getDecl()), "");
                exportedNames(decl.getDecl()).forEach(name -> getters.add(new String[] {name, name}));
            }
            case Swc4jAstExportDefaultDecl decl -> exportDefault(decl);
            case Swc4jAstExportDefaultExpr decl ->
                edits.replace(start(decl), start(decl) + "export".length(), "exports." + gap(decl));
            case Swc4jAstNamedExport decl -> {
                if (decl.getSrc().isPresent()) {
                    namedExport(decl);
                } else {
                    exportLists.add(decl);
                }
            }
            case Swc4jAstExportAll decl -> {
                starExports.add(require(decl.getSrc(), false, false));
                edits.blank(start(decl), end(decl), ";");
            }
            default -> {}
        }
    }

    /// `export default x`: turns `export default` into `exports.default =` without losing comments between
    /// the words.
    private String gap(ISwc4jAst decl) {
        int word = text.indexOf("default", start(decl) + "export".length());
        edits.replace(word, word + "default".length(), "=");
        return "default ";
    }

    private void exportDefault(Swc4jAstExportDefaultDecl decl) {
        String name = switch (decl.getDecl()) {
            case Swc4jAstFnExpr function ->
                function.getIdent().map(Swc4jAstIdent::getSym).orElseGet(() -> nameOf(function));
            case Swc4jAstClassExpr type ->
                type.getIdent().map(Swc4jAstIdent::getSym).orElse("");
            default -> "";
        };
        if (name.isEmpty()) {
            edits.replace(start(decl), start(decl) + "export".length(), "exports." + gap(decl));
            // a declaration ends by itself, the assignment that it becomes would go on with a "(" of the next line
            edits.insert(end(decl), ";");
            return;
        }
        int word = text.indexOf("default", start(decl) + "export".length());
        edits.blank(start(decl), word + "default".length(), "");
        getters.add(new String[] {"default", name});
    }

    /// Names a function that has no name, so that it stays a declaration, which exists before the body runs.
    private String nameOf(Swc4jAstFnExpr function) {
        int at = text.indexOf("function", start(function)) + "function".length();
        int star = at;
        while (star < text.length() && Character.isWhitespace(text.charAt(star))) {
            star++;
        }
        String name = freeName("_default");
        edits.insert(text.startsWith("*", star) ? star + 1 : at, " " + name);
        return name;
    }

    private String freeName(String wanted) {
        String free = wanted;
        while (text.contains(free)) {
            free += "$";
        }
        return free;
    }

    private void namedExport(Swc4jAstNamedExport decl) {
        String from = decl.getSrc().map(src -> require(src, false, false)).orElse("");
        for (ISwc4jAst specifier : decl.getSpecifiers()) {
            switch (specifier) {
                case Swc4jAstExportNamedSpecifier named -> {
                    String original = name(named.getOrig());
                    String exported = named.getExported().map(EsModule::name).orElse(original);
                    String value;
                    if (!from.isEmpty()) {
                        value = member(original.equals("default") ? interop(from) : from, original);
                    } else {
                        value = named.getOrig() instanceof Swc4jAstIdent local
                                ? imported.getOrDefault(new Binding(local.getSym(), local.getCtxt()), local.getSym())
                                : original;
                    }
                    getters.add(new String[] {exported, value});
                }
                case Swc4jAstExportNamespaceSpecifier all ->
                    getters.add(new String[] {name(all.getName()), mark + "n(" + from + ")"});
                default -> {}
            }
        }
        edits.blank(start(decl), end(decl), ";");
    }

    private String interop(String variable) {
        return mark + "d(" + variable + ")";
    }

    private void importDeclaration(Swc4jAstImportDecl decl) {
        boolean asDefault = decl.getSpecifiers().stream().anyMatch(Swc4jAstImportDefaultSpecifier.class::isInstance)
                || decl.getSpecifiers().stream()
                        .anyMatch(s -> s instanceof Swc4jAstImportNamedSpecifier named
                                && importedName(named).equals("default"));
        boolean asNamespace = decl.getSpecifiers().stream().anyMatch(Swc4jAstImportStarAsSpecifier.class::isInstance);
        String variable = require(decl.getSrc(), asDefault, asNamespace);
        for (ISwc4jAst specifier : decl.getSpecifiers()) {
            switch (specifier) {
                case Swc4jAstImportDefaultSpecifier local -> bind(local.getLocal(), variable + "d.default");
                case Swc4jAstImportStarAsSpecifier local -> bind(local.getLocal(), variable + "n");
                case Swc4jAstImportNamedSpecifier named -> {
                    String name = importedName(named);
                    bind(named.getLocal(), member(name.equals("default") ? variable + "d" : variable, name));
                }
                default -> {}
            }
        }
        edits.blank(start(decl), end(decl), ";");
    }

    private static String importedName(Swc4jAstImportNamedSpecifier named) {
        return named.getImported().map(EsModule::name).orElse(named.getLocal().getSym());
    }

    private static String member(String object, String name) {
        boolean plain = !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
        return plain ? object + "." + name : object + "[" + JsText.quote(name) + "]";
    }

    private static String name(ISwc4jAstModuleExportName name) {
        return switch (name) {
            case Swc4jAstIdent ident -> ident.getSym();
            case Swc4jAstStr text -> text.getValue();
            default -> "";
        };
    }

    private void bind(Swc4jAstIdent local, String expression) {
        imported.put(new Binding(local.getSym(), local.getCtxt()), expression);
    }

    private String require(Swc4jAstStr source, boolean asDefault, boolean asNamespace) {
        String variable = mark + required.size();
        required.add(new Required(variable, source.getValue(), start(source), asDefault, asNamespace));
        return variable;
    }

    private static List<String> exportedNames(ISwc4jAst declaration) {
        List<String> names = new ArrayList<>();
        switch (declaration) {
            case Swc4jAstFnDecl function -> names.add(function.getIdent().getSym());
            case Swc4jAstClassDecl type -> names.add(type.getIdent().getSym());
            case Swc4jAstVarDecl variables -> {
                for (Swc4jAstVarDeclarator declarator : variables.getDecls()) {
                    patternNames(declarator.getName(), names);
                }
            }
            default -> {}
        }
        return names;
    }

    private static void patternNames(ISwc4jAst pattern, List<String> names) {
        if (pattern instanceof Swc4jAstBindingIdent binding) {
            names.add(binding.getId().getSym());
            return;
        }
        for (ISwc4jAst child : pattern.getChildNodes()) {
            // default values are expressions, their names are no bindings
            if (!(child instanceof ISwc4jAstExpr)) {
                patternNames(child, names);
            }
        }
    }

    /// Rewrites uses of imported names and `import()` below a node.
    private void uses(ISwc4jAst node) {
        switch (node) {
            case Swc4jAstImportDecl ignored -> {
                return;
            }
            case Swc4jAstNamedExport ignored -> {
                return;
            }
            case Swc4jAstExportAll ignored -> {
                return;
            }
            case Swc4jAstExprStmt statement -> {
                ISwc4jAst parent = statement.getParent();
                if (parent instanceof Swc4jAstBlockStmt
                        || parent instanceof ISwc4jAstProgram<?>
                        || parent instanceof Swc4jAstSwitchCase) {
                    statementStarts.add(start(statement));
                }
            }
            case Swc4jAstIdent ident -> {
                use(ident);
                return;
            }
            case Swc4jAstCallExpr call -> dynamicImport(call);
            default -> {}
        }
        for (ISwc4jAst child : node.getChildNodes()) {
            uses(child);
        }
    }

    private void use(Swc4jAstIdent ident) {
        String expression = imported.get(new Binding(ident.getSym(), ident.getCtxt()));
        if (expression == null) {
            return;
        }
        ISwc4jAst parent = ident.getParent();
        int start = start(ident);
        int end = end(ident);
        if (parent instanceof Swc4jAstObjectLit) {
            edits.insert(end, ": " + expression);
        } else if (isCallee(ident, parent)) {
            // (0, …) keeps `this` undefined; the semicolon keeps the line before from being called
            String guard = statementStarts.contains(start) ? ";" : "";
            edits.replace(start, end, guard + "(0, " + expression + ")");
        } else {
            edits.replace(start, end, expression);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very node, not one that looks the same
    private static boolean isCallee(Swc4jAstIdent ident, ISwc4jAst parent) {
        return switch (parent) {
            case Swc4jAstCallExpr call -> call.getCallee() == ident;
            case Swc4jAstTaggedTpl tagged -> tagged.getTag() == ident;
            default -> false;
        };
    }

    private void dynamicImport(Swc4jAstCallExpr call) {
        if (call.getCallee() instanceof Swc4jAstImport callee) {
            String namespace = "(" + namespaceFunction("") + ")";
            edits.replace(
                    start(callee),
                    end(callee),
                    "Promise.resolve().then(function () { return " + namespace + "(require");
            edits.insert(end(call), "); })");
        }
    }

    /// The first line: what the body relies on.
    private void lead() {
        StringBuilder head =
                new StringBuilder("\"use strict\";Object.defineProperty(exports, \"__esModule\", {value: true});");
        head.append("function ").append(mark).append("d(m) { return m && m.__esModule ? m : {default: m}; }");
        head.append(namespaceFunction(mark + "n"));
        for (String[] getter : getters) {
            head.append("Object.defineProperty(exports, ")
                    .append(JsText.quote(getter[0]))
                    .append(", {enumerable: true, configurable: true, get: function () { return ")
                    .append(getter[1])
                    .append("; }});");
        }
        edits.lead(head.toString(), -1);
        for (Required module : required) {
            edits.lead("var " + module.variable() + " = ", module.offset());
            edits.lead("require(", module.offset());
            edits.lead(JsText.quote(module.literal()), module.offset());
            edits.lead(");", module.offset());
            if (module.asDefault()) {
                edits.lead("var " + module.variable() + "d = " + interop(module.variable()) + ";", module.offset());
            }
            if (module.asNamespace()) {
                edits.lead(
                        "var " + module.variable() + "n = " + mark + "n(" + module.variable() + ");", module.offset());
            }
        }
        for (String star : starExports) {
            edits.lead(
                    "Object.keys(" + star + ").forEach(function (k) { if (k !== \"default\" && !(k in exports)) "
                            + "Object.defineProperty(exports, k, {enumerable: true, configurable: true, "
                            + "get: function () { return " + star + "[k]; }}); });",
                    -1);
        }
    }

    private static String namespaceFunction(String name) {
        return "function " + name + "(m) { return m && m.__esModule ? m : Object.assign({}, m, {default: m}); }";
    }

    private int start(ISwc4jAst node) {
        return offset(node.getSpan().getStart());
    }

    private int end(ISwc4jAst node) {
        return offset(node.getSpan().getEnd());
    }

    /// The parser counts code points.
    private int offset(int codePoint) {
        return offsets.length == 0 ? codePoint : offsets[Math.min(codePoint, offsets.length - 1)];
    }

    private static int[] codePointOffsets(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        int at = 0;
        for (int i = 0; i < count; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[count] = at;
        return offsets;
    }
}
