package dev.sampan.compiler.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sampan.compiler.Compiler;
import dev.sampan.compiler.CompilerOptions;
import dev.sampan.compiler.diagnostic.Diagnostic;
import dev.sampan.compiler.diagnostic.Severity;
import dev.sampan.compiler.project.MemoryFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Configuration files in a project with the page `p/p` and the page `s/q` of the subpackage `s`. Every line
/// names the section of config.md that it proves.
class ConfigChecksTest {

    private static final String SUBPACKAGES = "'subPackages':[{'root':'s','name':'sub','pages':['q']}]";

    private static MemoryFiles project() {
        MemoryFiles files = new MemoryFiles(Map.of(
                "app.json", json("{'pages':['p/p']," + SUBPACKAGES + "}"),
                "p/p.wxml", "<view/>",
                "p/p.js", "Page({})",
                "p/p.json", json("{'usingComponents':{'c':'/c/c'}}"),
                "s/q.wxml", "<view/>",
                "s/q.js", "Page({})"));
        return files.put("i.png", "x")
                .put("w/w.js", "")
                .put("c/c.json", "{\"component\":true}")
                .put("c/c.wxml", "<view/>")
                .put("c/c.js", "Component({})");
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private static List<Diagnostic> check(String file, String text) {
        return new Compiler(
                        project().put(file, json(text)),
                        CompilerOptions.defaults().withHints(false))
                .compile()
                .diagnostics();
    }

    private static List<String> codes(String file, String text) {
        return check(file, text).stream().map(Diagnostic::code).toList();
    }

    /// app.json with the page of the project and these keys.
    private static String app(String keys) {
        return "{'pages':['p/p']," + SUBPACKAGES + (keys.isEmpty() ? "" : "," + keys) + "}";
    }

    private static List<String> expected(String codes) {
        return codes.equals("-") ? List.of() : List.of(codes.split(","));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        1  | 'entryPagePath':'p/p'                                            | -
        1  | 'entryPagePath':'x/x'                                            | APP_ENTRY_UNKNOWN
        1  | 'entryPagePath':'p/p?a=1'                                        | APP_ENTRY_UNKNOWN,CONFIG_PATH
        1  | 'debug':1                                                        | CONFIG_TYPE
        1  | 'functionalPages':true                                           | -
        1  | 'functionalPages':{'independent':true}                           | -
        1  | 'functionalPages':'yes'                                          | CONFIG_TYPE
        1  | 'workers':'w'                                                    | -
        1  | 'workers':{'path':'w','isSubpackage':true}                       | -
        1  | 'workers':{'isSubpackage':true}                                  | CONFIG_MISSING_KEY
        1  | 'workers':'nope'                                                 | APP_WORKERS_MISSING
        1  | 'requiredBackgroundModes':['audio','location']                   | -
        1  | 'requiredBackgroundModes':['video']                              | CONFIG_VALUE
        1  | 'requiredPrivateInfos':['getLocation','chooseAddress']           | -
        1  | 'requiredPrivateInfos':['getLocatoin']                           | CONFIG_VALUE
        1  | 'plugins':{'a':{'version':'1.0.0','provider':'wx1'}}             | -
        1  | 'plugins':{'a':{'version':'1.0.0'}}                              | CONFIG_MISSING_KEY
        1  | 'resizable':'true'                                               | CONFIG_TYPE
        1  | 'permission':{'scope.userLocation':{'desc':'for the map'}}       | -
        1  | 'permission':{'scope.userLocation':{}}                           | CONFIG_MISSING_KEY
        1  | 'permission':{'scope.userLocation':{'desc':'123456789012345678901234567890'}}  | -
        1  | 'permission':{'scope.userLocation':{'desc':'1234567890123456789012345678901'}} | APP_PERMISSION_DESC
        1  | 'sitemapLocation':'none.json'                                    | APP_SITEMAP_MISSING
        1  | 'style':'v2'                                                     | -
        1  | 'style':'v3'                                                     | CONFIG_VALUE
        1  | 'useExtendedLib':{'weui':true,'kbone':false}                     | -
        1  | 'useExtendedLib':{'weiu':true}                                   | CONFIG_UNKNOWN_KEY
        1  | 'darkmode':true                                                  | APP_THEME_MISSING
        1  | 'themeLocation':'none.json'                                      | APP_THEME_MISSING
        1  | 'lazyCodeLoading':'requiredComponents'                           | -
        1  | 'lazyCodeLoading':'all'                                          | CONFIG_VALUE
        1  | 'singlePage':{'navigationBarFit':'float'}                        | -
        1  | 'singlePage':{'navigationBarFit':'wide'}                         | CONFIG_VALUE
        1  | 'debugOptions':{'enableFPSPanel':true}                           | -
        1  | 'enablePassiveEvent':{'touchstart':true}                         | -
        1  | 'enablePassiveEvent':'all'                                       | CONFIG_TYPE
        1  | 'renderer':'skyline','rendererOptions':{'skyline':{'defaultDisplayBlock':true}} | -
        1  | 'renderer':'canvas'                                              | CONFIG_VALUE
        1  | 'componentFramework':'glass-easel'                               | -
        1  | 'componentFramework':'glass'                                     | CONFIG_VALUE
        1  | 'convertRpxToVw':true,'embeddedAppIdList':['wx1']                | -
        1  | 'navigateToMiniProgramAppIdList':['1','2','3','4','5','6','7','8','9','0'] | -
        1  | 'navigateToMiniProgramAppIdList':['1','2','3','4','5','6','7','8','9','0','1'] | CONFIG_LIMIT
        1  | 'halfPage':{'firstPageNavigationStyle':'custom'}                 | -
        1  | 'cloud':true,'__usePrivacyCheck__':true                          | -
        1  | 'entranceDeclare':{},'chatTools':[],'static':1,'agent':null      | -
        3  | 'window':{'navigationBarBackgroundColor':'#fff','backgroundColor':'#a1b2c3'} | -
        3  | 'window':{'navigationBarBackgroundColor':'red'}                  | CONFIG_COLOR
        3  | 'window':{'backgroundColor':'#ffff'}                             | CONFIG_COLOR
        3  | 'window':{'navigationBarTextStyle':'grey'}                       | CONFIG_VALUE
        3  | 'window':{'navigationBarTitleText':7}                            | CONFIG_TYPE
        3  | 'window':{'enablePullDownRefresh':'true'}                        | CONFIG_TYPE
        3  | 'window':{'onReachBottomDistance':-1}                            | CONFIG_LIMIT
        3  | 'window':{'initialRenderingCache':'capture'}                     | CONFIG_VALUE
        3  | 'window':{'restartStrategy':'homePageAndLatestPage','handleWebviewPreload':'auto'} | -
        2  | 'window':{'disableScroll':true}                                  | CONFIG_KEY_PLACE
        4  | 'tabBar':{'color':'#000','selectedColor':'#000','backgroundColor':'#fff','list':[{'pagePath':'p/p','text':'a'},{'pagePath':'p/p','text':'b'}]} | -
        4  | 'tabBar':{'selectedColor':'#000','backgroundColor':'#fff','list':[{'pagePath':'p/p','text':'a'},{'pagePath':'p/p','text':'b'}]} | CONFIG_MISSING_KEY
        5  | 'networkTimeout':{'request':10000}                               | -
        5  | 'networkTimeout':{'request':-1}                                  | CONFIG_LIMIT
        5  | 'networkTimeout':{'requests':1}                                  | CONFIG_UNKNOWN_KEY
        1  | 'rendererOptions':{'skyline':{'defaultDisplayBlock':1}}          | CONFIG_TYPE
        6  | 'subpackages':[{'pages':[]}]                                     | CONFIG_MISSING_KEY
        6  | 'subpackages':[{'root':'w','pages':[],'entry':'w.js'}]           | -
        6  | 'subpackages':[{'root':'w','pages':[],'entry':'w'}]              | -
        6  | 'subpackages':[{'root':'w','pages':[],'entry':'w/w.js'}]         | APP_SUBPACKAGE_ENTRY
        6  | 'preloadRule':{'p/p':{'packages':['s','sub','__APP__'],'network':'all'}} | -
        6  | 'preloadRule':{'p/p':{'packages':['t']}}                         | APP_PRELOAD_UNKNOWN
        6  | 'preloadRule':{'p/x':{'packages':['s']}}                         | APP_PRELOAD_UNKNOWN
        6  | 'preloadRule':{'p/p':{'network':'all'}}                          | CONFIG_MISSING_KEY
        6  | 'preloadRule':{'p/p':{'packages':['s'],'network':'none'}}        | CONFIG_VALUE
        7  | 'resolveAlias':{'~/*':'/*'}                                      | -
        7  | 'resolveAlias':{'~':'/*'}                                        | CONFIG_ALIAS
        10 | 'window':{'backgroundColor':'@bg'}                               | APP_THEME_UNKNOWN
        """)
    void appJson(String section, String keys, String codes) {
        assertThat(codes("app.json", app(keys))).containsExactlyInAnyOrderElementsOf(expected(codes));
    }

    /// Section 4.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'pagePath':'p/p','text':'a'}                                             | APP_TAB_LIST
        {'pagePath':'p/p','text':'a'},{'pagePath':'p/p','text':'b','iconPath':'i.png'} | -
        {'pagePath':'p/p','text':'a'},{'pagePath':'p/x','text':'b'}               | APP_TAB_PAGE
        {'pagePath':'p/p','text':'a'},{'pagePath':'s/q','text':'b'}               | APP_TAB_PAGE
        {'pagePath':'p/p','text':'a'},{'pagePath':'p/p?a=1','text':'b'}           | APP_TAB_PAGE,CONFIG_PATH
        {'pagePath':'p/p','text':'a'},{'pagePath':'p/p'}                          | CONFIG_MISSING_KEY
        {'pagePath':'p/p','text':'a'},{'text':'b'}                                | CONFIG_MISSING_KEY
        {'pagePath':'p/p','text':'a'},{'pagePath':'p/p','text':'b','iconPath':'none.png'} | APP_TAB_ICON
        {'pagePath':'p/p','text':'a'},{'pagePath':'p/p','text':'b','iconPath':'p/p.js'}   | APP_TAB_ICON
        {'pagePath':'p/p','text':'a'},{'pagePath':'p/p','text':'b','iconPath':'https://a.b/c.png'} | APP_TAB_ICON
        """)
    void tabs(String tabs, String codes) {
        assertThat(codes("app.json", app(tabBar(tabs, "")))).containsExactlyInAnyOrderElementsOf(expected(codes));
    }

    private static String tabBar(String tabs, String more) {
        return "'tabBar':{'color':'#000','selectedColor':'#000','backgroundColor':'#fff'," + more + "'list':[" + tabs
                + "]}";
    }

    /// Section 4: 2 to 5, up to 10 with a custom tab bar.
    @ParameterizedTest
    @CsvSource({"2,false,true", "5,false,true", "6,false,false", "10,true,true", "11,true,false"})
    void numberOfTabs(int tabs, boolean custom, boolean fine) {
        String list = String.join(",", java.util.Collections.nCopies(tabs, "{'pagePath':'p/p','text':'a'}"));
        MemoryFiles files = project()
                .put("custom-tab-bar/index.json", "{\"component\":true}")
                .put("custom-tab-bar/index.wxml", "")
                .put("custom-tab-bar/index.js", "Component({})")
                .put("app.json", json(app(tabBar(list, custom ? "'custom':true," : ""))));
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .isEqualTo(fine ? List.of() : List.of("APP_TAB_LIST"));
    }

    /// Section 4: at most 40 KB.
    @Test
    void tabIconsHaveALimit() {
        String tabs = "{'pagePath':'p/p','text':'a'},{'pagePath':'p/p','text':'b','iconPath':'i.png'}";
        MemoryFiles files =
                project().put("app.json", json(app(tabBar(tabs, "")))).put("i.png", "x".repeat(40 * 1024));
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .isEmpty();
        files.put("i.png", "x".repeat(40 * 1024 + 1));
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("APP_TAB_ICON");
    }

    @Test
    void aCustomTabBarNeedsItsComponent() {
        String tabs = "{'pagePath':'p/p','text':'a'},{'pagePath':'p/p','text':'b'}";
        assertThat(codes("app.json", app(tabBar(tabs, "'custom':true,")))).containsExactly("APP_TAB_CUSTOM");
    }

    /// Section 6.
    @ParameterizedTest
    @CsvSource({"100,-", "101,APP_SUBPACKAGES_MAX"})
    void numberOfSubpackages(int count, String codes) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",").append("{'root':'s").append(i).append("','pages':[]}");
        }
        assertThat(codes("app.json", "{'pages':['p/p'],'subpackages':[" + all + "]}"))
                .containsExactlyElementsOf(expected(codes));
    }

    /// Section 6: a page in two packages, a root inside of another root, what another package holds.
    @Test
    void packagesAreSeparate() {
        assertThat(codes("app.json", "{'pages':['p/p','s/q']," + SUBPACKAGES + "}"))
                .containsExactly("PAGE_DUPLICATE");
        assertThat(codes(
                        "app.json",
                        "{'pages':['p/p'],'subPackages':[{'root':'s','pages':[]},{'root':'s/t','pages':[]}]}"))
                .containsExactly("APP_SUBPACKAGE_NESTED");
        assertThat(codes("p/p.js", "require('../s/q')")).containsExactly("JS_SUBPACKAGE_REQUIRE");
        assertThat(codes("p/p.js", "require.async('../s/q')")).isEmpty();
        assertThat(codes("s/q.js", "require('../w/w')")).isEmpty();
        MemoryFiles files = project()
                .put("s/c.json", "{\"component\":true}")
                .put("s/c.wxml", "")
                .put("s/c.js", "Component({})")
                .put("p/p.json", json("{'usingComponents':{'c':'/s/c'}}"));
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("COMPONENT_SUBPACKAGE");
        files.put("p/p.json", json("{'usingComponents':{'c':'/s/c'},'componentPlaceholder':{'c':'view'}}"));
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .isEmpty();
    }

    /// Section 6: an independent subpackage runs without the main package.
    @Test
    void independentPackagesAreAlone() {
        MemoryFiles files = project()
                .put(
                        "app.json",
                        json("{'pages':['p/p'],'subPackages':[{'root':'s','pages':['q'],'independent':true}]}"))
                .put("s/q.js", "require('../w/w')");
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("JS_SUBPACKAGE_REQUIRE");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        2    | p/p.json | {'navigationBarTitleText':'a','disableScroll':true,'backgroundColorContent':'#11223344'} | -
        2    | p/p.json | {'usingComponents':{'a-1_b':'/c/c'},'styleIsolation':'page-shared','component':true}     | -
        2    | p/p.json | {'usingComponents':{'Abc':'/c/c'}}              | COMPONENT_NAME
        2    | p/p.json | {'usingComponents':[]}                          | CONFIG_TYPE
        2    | p/p.json | {'usingComponents':{'a':1}}                     | CONFIG_TYPE
        2    | p/p.json | {'usingComponents':{'a':'/no'}}                 | COMPONENT_NOT_FOUND
        2    | p/p.json | {'usingComponents':{'a':'/c/c'},'componentPlaceholder':{'a':'x-y'}} | COMPONENT_PLACEHOLDER
        2    | p/p.json | {'styleIsolation':'none'}                       | CONFIG_VALUE
        2    | p/p.json | {'initialRenderingCache':'capture'}             | -
        2    | p/p.json | {'backgroundColor':'#11223344'}                 | CONFIG_COLOR
        2    | p/p.json | {'window':{}}                                   | CONFIG_KEY_PLACE
        2    | p/p.json | {'navigationBarTitelText':'a'}                  | CONFIG_UNKNOWN_KEY
        2    | c/c.json | {'component':true,'componentGenerics':{'a':true,'b':{'default':'/c/c'}}} | -
        2    | c/c.json | {'component':'true'}                            | CONFIG_TYPE
        2    | c/c.json | {'component':true,'navigationBarTitleText':'a'} | CONFIG_KEY_PLACE
        8.1  | project.config.json | {'miniprogramRoot':'','compileType':'miniprogram','libVersion':'3.8.0','appid':'a'} | -
        8.1  | project.config.json | {'libVersion':'newest'}              | CONFIG_VALUE
        8.1  | project.config.json | {'libVersion':'widelyUsed'}          | -
        8.1  | project.config.json | {'compileType':'minprogram'}         | CONFIG_VALUE
        8.1  | project.config.json | {'editorSetting':{'tabIndent':'auto','tabSize':2},'simulatorType':'x'} | -
        8.1  | project.config.json | {'watchOptions':{'ignore':'a'}}      | CONFIG_TYPE
        8.1  | project.config.json | {'scripts':{'beforeCompil':'a'}}     | CONFIG_UNKNOWN_KEY
        8.2  | project.config.json | {'setting':{'es6':true,'useCompilerPlugins':['less','sass','typescript']}} | -
        8.2  | project.config.json | {'setting':{'useCompilerPlugins':['stylus']}} | CONFIG_VALUE
        8.2  | project.config.json | {'setting':{'minified':1}}           | CONFIG_TYPE
        8.2  | project.private.config.json | {'setting':{'es6':true}}     | PROJECT_PRIVATE_KEY
        8.3  | project.private.config.json | {'setting':{'urlCheck':false,'coverView':true}} | -
        8.3  | project.private.config.json | {'libVersion':'latest'}      | CONFIG_VALUE
        8.4  | project.config.json | {'packOptions':{'ignore':[{'type':'suffix','value':'.md'}],'include':[]}} | -
        8.4  | project.config.json | {'packOptions':{'ignore':[{'type':'sufix','value':'.md'}]}} | CONFIG_VALUE
        8.4  | project.config.json | {'packOptions':{'ignore':[{'type':'suffix'}]}} | CONFIG_MISSING_KEY
        8.5  | project.config.json | {'condition':{'miniprogram':{'current':0,'list':[{'name':'a','pathName':'p/p','scene':null}]}}} | -
        8.5  | project.config.json | {'condition':{'miniprogram':{'list':[{'pathName':'p/x'}]}}} | PROJECT_MODE_PAGE
        8.5  | project.config.json | {'condition':{'miniprogram':{'list':[{'pathname':'p/p'}]}}} | CONFIG_DEPRECATED_KEY
        8.5  | project.config.json | {'condition':{'plugin':{'list':[]},'game':{}}} | -
        9    | sitemap.json | {'desc':'a','rules':[{'action':'allow','page':'*','params':['a'],'matching':'exact','priority':1}]} | -
        9    | sitemap.json | {'rules':[{'action':'deny','page':'*'}]}    | CONFIG_VALUE
        9    | sitemap.json | {'rules':[{'action':'allow'}]}              | CONFIG_MISSING_KEY
        9    | sitemap.json | {}                                          | CONFIG_MISSING_KEY
        11   | ext.json     | {'extEnable':true,'ext':{'a':1},'extPages':{'p/p':{'navigationBarTitleText':'a'}}} | -
        11   | ext.json     | {'extEnable':1}                             | CONFIG_TYPE
        11   | package.json | {'name':'a','dependencies':{'b':'1'},'main':'c'} | -
        11   | package.json | {'dependencies':['b']}                      | CONFIG_TYPE
        """)
    void otherFiles(String section, String file, String text, String codes) {
        assertThat(codes(file, text)).containsExactlyInAnyOrderElementsOf(expected(codes));
    }

    /// Section 10.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'light':{'bg':'#fff'},'dark':{'bg':'#000'}}           | -
        {'light':{'bg':'#fff','x':'#000'},'dark':{'bg':'#000'}} | APP_THEME_NAMES
        {'light':{'bg':'#fff'}}                                | CONFIG_MISSING_KEY
        {'light':{'gb':'#fff'},'dark':{'gb':'#000'}}           | APP_THEME_UNKNOWN,APP_THEME_UNKNOWN
        """)
    void theme(String theme, String codes) {
        MemoryFiles files = project()
                .put("t.json", json(theme))
                .put("p/p.json", json("{'navigationBarBackgroundColor':'@bg'}"))
                .put(
                        "app.json",
                        json(app("'darkmode':true,'themeLocation':'t.json','window':{'backgroundColor':'@bg'}")));
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrderElementsOf(expected(codes));
    }

    /// Section 11.
    @Test
    void pluginJsonNamesFilesBesideIt() {
        MemoryFiles files = project()
                .put("project.config.json", json("{'pluginRoot':'plug'}"))
                .put("plug/plugin.json", json("{'publicComponents':{'a':'a','b':'b'},'pages':{'x':'x'},'main':'m.js'}"))
                .put("plug/a.js", "")
                .put("plug/x.js", "")
                .put("plug/m.js", "");
        assertThat(new Compiler(files, CompilerOptions.defaults().withHints(false))
                        .compile()
                        .diagnostics())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("PLUGIN_FILE_MISSING");
                    assertThat(found.toString()).startsWith("plug/plugin.json:1:");
                });
    }

    /// Section 8.3: the private file decides neither what is built nor the version by name.
    @Test
    void refusedPrivateKeysHaveNoEffect() {
        MemoryFiles files = project()
                .put("project.config.json", json("{'libVersion':'3.0.0','setting':{'es6':false,'urlCheck':true}}"))
                .put(
                        "project.private.config.json",
                        json("{'libVersion':'latest','setting':{'es6':true,'urlCheck':false}}"));
        Compiler compiler = new Compiler(files, CompilerOptions.defaults().withHints(false));
        assertThat(compiler.compile().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("CONFIG_VALUE", "PROJECT_PRIVATE_KEY");
        assertThat(compiler.project().config().libVersion()).isEqualTo("3.0.0");
        assertThat(compiler.project().config().setting("es6", true)).isFalse();
        assertThat(compiler.project().config().setting("urlCheck", true)).isFalse();
    }

    /// General rules 1 to 5.
    @ParameterizedTest(name = "rule {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        1 | {'pages':['p/p'] 'debug':true}              | JSON_SYNTAX
        2 | {'pages':['p/p'], /* why */ 'debug':true,}  | JSON_RELAXED
        2 | \uFEFF{'pages':['p/p']}                     | -
        3 | {'pages':['p/p'],'debugg':true}             | CONFIG_UNKNOWN_KEY
        3 | {'pages':['p/p'],'qqqqqq':true}             | CONFIG_UNKNOWN_KEY
        4 | {'pages':'p/p'}                             | APP_NO_PAGES,CONFIG_TYPE
        5 | {'pages':['/p/p']}                          | CONFIG_LEADING_SLASH
        5 | {'pages':['p/p.wxml']}                      | CONFIG_PATH
        5 | {'pages':['p\\\\p']}                        | CONFIG_PATH
        """)
    void generalRules(String rule, String text, String codes) {
        assertThat(codes("app.json", text)).containsExactlyInAnyOrderElementsOf(expected(codes));
    }

    @Test
    void aWrongTypeNamesKeyAndBothTypes() {
        assertThat(check("app.json", "{\n'pages':['p/p'],\n'window':{'backgroundColor': 7}\n}"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.severity()).isEqualTo(Severity.ERROR);
                    assertThat(found.message())
                            .isEqualTo("\"window.backgroundColor\" must be a string, found a number");
                    assertThat(found.toString()).startsWith("app.json:3:30 ");
                    assertThat(found.endColumn()).isEqualTo(31);
                });
    }

    @Test
    void anUnknownKeyHasTheNearestNameAsHint() {
        assertThat(check("app.json", "{'pages':['p/p'],'debugg':true}"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.severity()).isEqualTo(Severity.INFO);
                    assertThat(found.hint()).contains("\"debug\"");
                });
    }

    @Test
    void aKeyGivenTwiceShowsBothPlaces() {
        assertThat(check("app.json", "{'pages':['p/p'],\n'debug':true,\n'debug':false}"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("CONFIG_DUPLICATE_KEY");
                    assertThat(found.line()).isEqualTo(3);
                    assertThat(found.related().getFirst().place().line()).isEqualTo(2);
                });
    }
}
