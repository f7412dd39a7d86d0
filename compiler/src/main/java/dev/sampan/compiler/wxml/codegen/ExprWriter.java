package dev.sampan.compiler.wxml.codegen;

import dev.sampan.compiler.wxml.dialect.Dialect;
import dev.sampan.compiler.wxml.expr.Expr;
import dev.sampan.compiler.wxml.expr.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns expressions into JavaScript over `D`, `W` and parameters (WXML-EXPR). One file, one thread.
final class ExprWriter {

    /// Members that every object has; the data of a page shows its own fields only (WXML-EXPR-05).
    private static final Set<String> INHERITED = Set.of(
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf",
            "__proto__",
            "__defineGetter__",
            "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__");

    private final boolean glassEasel;
    private final FactsLog facts;

    ExprWriter(Dialect dialect, FactsLog facts) {
        this.glassEasel = dialect.isGlassEasel();
        this.facts = facts;
    }

    Js write(Expr expr, Scope scope) {
        return switch (expr) {
            case Expr.Text text -> Js.string(text.value());
            case Expr.Constant constant -> number(constant);
            case Expr.Name name -> name(name, scope);
            case Expr.Member member -> member(member, scope);
            case Expr.Index index -> index(index, scope);
            case Expr.Call call -> call(call, scope);
            case Expr.Unary unary -> unary(unary, scope);
            case Expr.Binary binary -> binary(binary, scope);
            case Expr.Conditional conditional -> conditional(conditional, scope);
            case Expr.ArrayLiteral array -> array(array, scope);
            case Expr.ObjectLiteral object -> object(object, scope);
            case Expr.Spread spread -> {
                Js value = write(spread.value(), scope);
                yield new Js("..." + value.atLeast(Js.CONDITIONAL), Js.CONDITIONAL, value.reads());
            }
        };
    }

    /// The WXS member that an expression names directly (`m.f`), else `null`.
    @Nullable
    ModuleMember moduleMember(@Nullable Expr expr, Scope scope) {
        if (expr instanceof Expr.Member member
                && member.object() instanceof Expr.Name name
                && scope.meaningOf(name.name()) instanceof Scope.Module module) {
            return new ModuleMember(module.name(), member.name());
        }
        return null;
    }

    /// @param module key in the `wxs` table
    record ModuleMember(String module, String member) {
        String js() {
            return JsText.quote(module) + "," + JsText.quote(member);
        }
    }

    private static Js number(Expr.Constant constant) {
        // 5.x would be read as a fraction
        boolean digit = Character.isDigit(constant.js().charAt(constant.js().length() - 1))
                || constant.js().endsWith(".");
        return new Js(constant.js(), digit ? Js.UNARY + 1 : Js.MEMBER, 0);
    }

    private Js name(Expr.Name name, Scope scope) {
        return switch (scope.meaningOf(name.name())) {
            case Scope.Local local -> Js.dynamic(local.js(), local.reads());
            case Scope.Module module -> Js.dynamic("W" + JsText.member(module.name()), 0);
            case Scope.Field field -> {
                facts.dataRead(field.name(), name.start(), name.end());
                String read = "D." + field.name();
                String own = INHERITED.contains(field.name())
                        ? "(Object.hasOwn(D,\"" + field.name() + "\")?" + read + ":void 0)"
                        : read;
                yield Js.dynamic(own, field.bit());
            }
        };
    }

    private Js member(Expr.Member member, Scope scope) {
        Js object = write(member.object(), scope);
        return new Js(object.atLeast(Js.MEMBER) + "?." + member.name(), Js.MEMBER, object.reads());
    }

    private Js index(Expr.Index index, Scope scope) {
        Js object = write(index.object(), scope);
        Js key = write(index.index(), scope);
        String code = object.atLeast(Js.MEMBER) + "?.[" + key.code() + "]";
        return new Js(code, Js.MEMBER, object.reads() | key.reads());
    }

    /// WXML-EXPR-14: in `exparser` only functions of WXS modules run; in `glass-easel` functions in the data too,
    /// but without receiver.
    private Js call(Expr.Call call, Scope scope) {
        List<Js> arguments = call.arguments().stream().map(a -> write(a, scope)).toList();
        String list = ",[" + Js.join(arguments) + "])";
        Expr receiver = switch (call.callee()) {
            case Expr.Member member -> member.object();
            case Expr.Index index -> index.object();
            default -> null;
        };
        boolean ofModule = rootsInModule(call.callee(), scope);
        int reads = Js.readsOf(arguments);
        if (!ofModule && !glassEasel) {
            return Js.dynamic("void 0", 0).withLevel(Js.UNARY);
        }
        if (!ofModule || receiver == null) {
            Js callee = write(call.callee(), scope);
            return called("R.call(" + callee.code() + ",void 0" + list, reads | callee.reads());
        }
        // the receiver is written once, also where it stands twice: a chain of calls would double with every call
        Js self = write(receiver, scope);
        Js member = memberOf(call.callee(), scope);
        reads |= self.reads() | member.reads();
        if (!containsCall(receiver)) {
            return called("R.call(" + self.atLeast(Js.MEMBER) + member.code() + "," + self.code() + list, reads);
        }
        return called("(o=>R.call(o" + member.code() + ",o" + list + ")(" + self.code() + ")", reads);
    }

    /// A function of a WXS module may remember something: one that depends on no data is called in every update.
    private static Js called(String code, int reads) {
        return Js.dynamic(code, (reads & ~Js.DYNAMIC) == 0 ? Js.ANYTHING : reads);
    }

    /// What stands behind the object in a member access.
    private Js memberOf(Expr access, Scope scope) {
        return switch (access) {
            case Expr.Member member -> Js.constant("?." + member.name());
            case Expr.Index index -> {
                Js key = write(index.index(), scope);
                yield new Js("?.[" + key.code() + "]", Js.MEMBER, key.reads());
            }
            default -> throw new IllegalArgumentException("no access of a member: " + access);
        };
    }

    private static boolean rootsInModule(Expr expr, Scope scope) {
        return switch (expr) {
            case Expr.Name name -> scope.meaningOf(name.name()) instanceof Scope.Module;
            case Expr.Member member -> rootsInModule(member.object(), scope);
            case Expr.Index index -> rootsInModule(index.object(), scope);
            case Expr.Call call -> rootsInModule(call.callee(), scope);
            default -> false;
        };
    }

    private static boolean containsCall(Expr expr) {
        return switch (expr) {
            case Expr.Member member -> containsCall(member.object());
            case Expr.Index index -> containsCall(index.object()) || containsCall(index.index());
            case Expr.Name name -> false;
            default -> true;
        };
    }

    private Js unary(Expr.Unary unary, Scope scope) {
        Js operand = write(unary.operand(), scope);
        String inner = operand.atLeast(Js.UNARY);
        boolean word = Character.isLetter(unary.operator().charAt(0));
        boolean wouldMerge = !inner.isEmpty() && unary.operator().charAt(0) == inner.charAt(0);
        return new Js(unary.operator() + (word || wouldMerge ? " " : "") + inner, Js.UNARY, operand.reads());
    }

    private Js binary(Expr.Binary binary, Scope scope) {
        Js left = write(binary.left(), scope);
        Js right = write(binary.right(), scope);
        int level = Operators.precedenceOf(binary.operator());
        // WXML-EXPR-11: the measured compiler lets ?? fall through for every falsy value, as || does
        String jsOperator = binary.operator().equals("??") ? "||" : binary.operator();
        String leftCode = left.atLeast(level);
        String rightCode = right.atLeast(level + 1);
        boolean word = Character.isLetter(binary.operator().charAt(0));
        boolean wouldMerge = rightCode.charAt(0) == binary.operator().charAt(0);
        String before = word ? " " : "";
        String after = word || wouldMerge || rightCode.charAt(0) == '!' ? " " : "";
        return new Js(leftCode + before + jsOperator + after + rightCode, level, left.reads() | right.reads());
    }

    private Js conditional(Expr.Conditional conditional, Scope scope) {
        Js test = write(conditional.test(), scope);
        Js yes = write(conditional.whenTrue(), scope);
        Js no = write(conditional.whenFalse(), scope);
        return new Js(
                test.atLeast(1) + "?" + spaced(yes.code()) + ":" + no.code(),
                Js.CONDITIONAL,
                test.reads() | yes.reads() | no.reads());
    }

    /// `a?.5:1` is read as a conditional, but keep engines and readers out of doubt.
    private static String spaced(String code) {
        return code.startsWith(".") ? " " + code : code;
    }

    private Js array(Expr.ArrayLiteral array, Scope scope) {
        List<Js> items = new ArrayList<>();
        for (Expr item : array.items()) {
            items.add(item == null ? Js.constant("") : write(item, scope));
        }
        boolean endsWithHole = !array.items().isEmpty() && array.items().getLast() == null;
        return new Js("[" + Js.join(items) + (endsWithHole ? "," : "") + "]", Js.MEMBER, Js.readsOf(items));
    }

    Js object(Expr.ObjectLiteral object, Scope scope) {
        List<Js> entries = new ArrayList<>();
        for (Expr.Entry entry : object.entries()) {
            Js value = write(entry.value(), scope);
            String name = entry.name();
            String key = name == null ? "..." : JsText.key(name) + ":";
            entries.add(new Js(key + value.code(), Js.CONDITIONAL, value.reads()));
        }
        return new Js("{" + Js.join(entries) + "}", Js.MEMBER, Js.readsOf(entries));
    }
}
