/** Buttons with an open type and navigators: the view reports them, the logic layer carries them out. */

const ROUTE_OF = {
  navigate: "navigateTo",
  redirect: "redirectTo",
  switchTab: "switchTab",
  reLaunch: "reLaunch",
  navigateBack: "navigateBack",
};

/**
 * @param {import("./runtime.mjs").Runtime} runtime
 * @param {(kind: string, fn: (page: any, payload: any) => void) => void} onPage
 */
export function connectOpenTypes(runtime, onPage) {
  const raise = (node, type, detail) => {
    if (node.id !== 0) runtime.events.dispatch(node, type, 0, { timeStamp: runtime.host.now(), detail });
  };

  onPage("nav", (page, { type, t, props }) => {
    if (type !== "navigator") return;
    const node = page.patch.nodes.get(t);
    const tell = (event, errMsg) => node && raise(node, event, { errMsg });
    const route = ROUTE_OF[props.openType || "navigate"];
    if (props.target === "miniProgram" || route === undefined) {
      tell("fail", `navigator:fail ${props.openType || props.target} is not simulated`);
      tell("complete", "navigator:fail");
      return;
    }
    runtime.router.go(route, { url: props.url, delta: props.delta, basePath: page.path }).then(
      (result) => {
        tell("success", result.errMsg);
        tell("complete", result.errMsg);
      },
      (error) => {
        runtime.warn("FW_ROUTE", error.errMsg);
        tell("fail", error.errMsg);
        tell("complete", error.errMsg);
      },
    );
  });

  onPage("open", (page, { t, type, props }) => {
    const node = page.patch.nodes.get(t);
    const run = OPEN[type];
    if (node && run) run({ runtime, page, node, props: props || {}, raise: (event, detail) => raise(node, event, detail) });
  });
}

/** What a person would grant: user data are the host's mock account. */
function account(event, pick) {
  return ({ runtime, raise }) => {
    runtime.invoke("account.user", { withCredentials: true }).then(
      (user) => raise(event, pick(user)),
      (error) => raise(event, { errMsg: `${event}:fail ${error.errMsg}` }),
    );
  };
}

const OPEN = {
  share({ runtime, page, node }) {
    const target = { id: String(node.attrs.id ?? ""), dataset: runtime.tree.datasetOf(node) };
    const content = page.callPage("onShareAppMessage", [{ from: "button", target, webViewUrl: undefined }]) || {};
    const title = content.title || page.config.navigationBarTitleText || "";
    const path = content.path || `/${page.path}`;
    runtime.view.ask("ui", { name: "showShareSheet", page: page.id, args: { title, path, imageUrl: content.imageUrl || "" } }).catch(() => {});
  },
  getUserInfo: account("getuserinfo", ({ encryptedData, iv, signature, ...userInfo }) => ({
    errMsg: "getUserInfo:ok",
    userInfo,
    rawData: JSON.stringify(userInfo),
    encryptedData,
    iv,
    signature,
  })),
  getPhoneNumber: account("getphonenumber", ({ encryptedData, iv }) => ({ errMsg: "getPhoneNumber:ok", code: "mock-phone-code", encryptedData, iv })),
  getRealtimePhoneNumber: account("getrealtimephonenumber", () => ({ errMsg: "getRealtimePhoneNumber:ok", code: "mock-phone-code" })),
  chooseAvatar: account("chooseavatar", ({ avatarUrl }) => ({ avatarUrl })),
  agreePrivacyAuthorization: ({ raise }) => raise("agreeprivacyauthorization", { errMsg: "agreePrivacyAuthorization:ok" }),
  openSetting: ({ raise }) => raise("opensetting", { errMsg: "openSetting:ok", authSetting: {} }),
  contact: ({ raise }) => raise("contact", { errMsg: "enterContact:ok", path: "", query: {} }),
  launchApp: ({ raise }) => raise("error", { errMsg: "launchApplication:fail not supported" }),
  feedback() {},
};
