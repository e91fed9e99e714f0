// Package api has what the examples share: where the services answer, and how an exact amount is written.
package api

import (
	"fmt"
	"math/big"
	"os"
	"strings"

	commonv1 "commitments-examples/gen/common/v1"
)

// BaseURL is where the services answer over Connect.
func BaseURL() string {
	if url := os.Getenv("BASE_URL"); url != "" {
		return url
	}
	return "http://127.0.0.1:8080"
}

// Nanos is an amount in 10^-9 of its currency.
func Nanos(money *commonv1.Money) *big.Int {
	nanos := new(big.Int).Mul(big.NewInt(money.GetUnits()), big.NewInt(1_000_000_000))
	return nanos.Add(nanos, big.NewInt(int64(money.GetNanos())))
}

// Decimal writes an amount with as many places as it needs, and at least two.
func Decimal(money *commonv1.Money) string {
	return DecimalOfNanos(Nanos(money))
}

// DecimalOfNanos writes an amount of 10^-9 of a currency in the same way.
func DecimalOfNanos(nanos *big.Int) string {
	units, rest := new(big.Int).QuoRem(new(big.Int).Abs(nanos), big.NewInt(1_000_000_000), new(big.Int))
	places := fmt.Sprintf("%09d", rest)
	sign := ""
	if nanos.Sign() < 0 {
		sign = "-"
	}
	return fmt.Sprintf("%s%s.%s%s", sign, units, places[:2], strings.TrimRight(places[2:], "0"))
}
