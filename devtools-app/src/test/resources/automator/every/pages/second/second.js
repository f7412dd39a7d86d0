Page({ data: { tab: 2 } });
