'use strict';

sections.purchases = () => monthly(report.purchases_by_month, 'Purchases', count);
